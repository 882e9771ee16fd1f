import { said } from "../core/said.ts";
import { describe, expect, it } from "vitest";
import { errorOfResponse } from "./answers.ts";

const ofHome = { "Tus-Resumable": "1.0.0" };
const problem = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { ...ofHome, "Content-Type": "application/problem+json; charset=utf-8" },
  });

describe("errorOfResponse()", () => {
  it("takes code and words from the home's problem document", async () => {
    const error = await errorOfResponse(
      problem(507, { code: "home-full", detail: "3 MB are left." }),
    );
    expect(error).toMatchObject({ code: "home-full", message: "3 MB are left." });
  });

  it.each([
    [401, "signed-out"],
    [403, "forbidden"],
    [404, "upload-not-found"],
    [409, "offset-conflict"],
    [410, "upload-expired"],
    [413, "upload-too-large"],
    [423, "upload-superseded"],
    [429, "throttled"],
    [460, "checksum-mismatch"],
    [502, "home-error"],
    [503, "home-busy"],
    [507, "home-full"],
    [418, "refused"],
  ])("goes by the status %i where the home says no more", async (status, code) => {
    const error = await errorOfResponse(new Response(null, { status, headers: ofHome }));
    expect(error.code).toBe(code);
    expect(error.message).toContain(String(status));
  });

  it.each([
    [408, "timed-out"],
    [413, "upload-too-large"],
    [429, "throttled"],
    [503, "home-busy"],
  ])("believes a proxy that says %i of the way", async (status, code) => {
    expect((await errorOfResponse(new Response("<html>", { status }))).code).toBe(code);
  });

  it.each([200, 400, 401, 403, 404, 407, 409, 410, 418, 422, 460, 500, 502, 504, 507, 511])(
    "a stranger's %i is no word of the home, and its words say so",
    async (status) => {
      const error = await errorOfResponse(new Response("<html>Sign in</html>", { status }));
      expect(error).toMatchObject({ code: "home-unreachable", class: "transient" });
      expect(error.message).toBe(`${said("way-answered")} (HTTP ${status})`);
    },
  );

  it.each([null, [], { code: "unheard-of" }, { code: 5, detail: 6 }])(
    "goes by the status where the document says %j",
    async (body) => {
      expect((await errorOfResponse(problem(503, body))).code).toBe("home-busy");
    },
  );

  it("keeps Retry-After", async () => {
    const response = new Response(null, { status: 503, headers: { "Retry-After": "9" } });
    expect((await errorOfResponse(response)).retryAfterMs).toBe(9_000);
  });
});
