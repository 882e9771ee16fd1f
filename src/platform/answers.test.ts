import { describe, expect, it } from "vitest";
import { errorOfResponse } from "./answers.ts";

const problem = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "Content-Type": "application/problem+json; charset=utf-8" },
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
  ])("goes by the status %i where a proxy answered", async (status, code) => {
    const error = await errorOfResponse(new Response("<html>", { status }));
    expect(error.code).toBe(code);
    expect(error.message).toContain(String(status));
  });

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
