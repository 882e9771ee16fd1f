import { openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Answer, Rig, photo, tempFolder } from "../testing/rig.suite.ts";
import { errorFacts, openPinoLog } from "./pino-log.ts";

/** A home that logs everything into a file, and what it wrote so far. */
async function loggedHome(metricsToken: string | null = null) {
  const file = join(tempFolder(), "log");
  const log = openPinoLog("info", openSync(file, "a"));
  const rig = await Rig.start({ metricsToken }, { log });
  const text = () => {
    log.flush();
    return readFileSync(file, "utf8");
  };
  const lines = () =>
    text()
      .trim()
      .split("\n")
      .map((line): Record<string, unknown> => JSON.parse(line));
  return { rig, text, lines };
}

const idOf = ({ headers }: Answer) => String(headers["x-request-id"]);

/** Waits for the line of a request, which is written when its connection has seen the end of the answer. */
async function lineOf(lines: () => Record<string, unknown>[], id: string) {
  for (;;) {
    const found = lines().find((line) => line["id"] === id);
    if (found !== undefined) return found;
    await new Promise((done) => setTimeout(done, 5));
  }
}

describe("the log", () => {
  it("has one line for a request: id, route, status, time, bytes and device", async () => {
    const { rig, lines } = await loggedHome();
    const [device] = await rig.home.catalogue.listDevices();
    const bytes = photo(50_000);
    const answer = await rig.post(bytes, { filename: "a.jpg" });
    const line = await lineOf(lines, idOf(answer));
    expect(line).toMatchObject({
      level: "info",
      words: "request",
      method: "POST",
      route: "/uploads",
      status: 201,
      deviceId: device?.id,
    });
    expect(line["ms"]).toBeGreaterThan(0);
    expect(line["inBytes"]).toBeGreaterThan(bytes.length);
    expect(line["outBytes"]).toBeGreaterThan(100);
    expect(lines().filter(({ id }) => id === idOf(answer))).toHaveLength(1);
  });

  it.each([
    ["GET", "/api/v1/assets/0123456789abcdef0123456789abcdef", "/api/v1/assets/:id", 404],
    ["GET", "/api/v1/assets?q=holiday", "/api/v1/assets", 200],
    ["HEAD", "/uploads/0123456789abcdef", "/uploads/:id", 412],
    ["GET", "/library/secret-place", "*", 200],
    ["GET", "/secret.php", "*", 404],
    ["PUT", "/uploads", "/uploads", 405],
  ])("tells %s %s as the route %s", async (method, path, route, status) => {
    const { rig, lines } = await loggedHome();
    const line = await lineOf(lines, idOf(await rig.call(method, path)));
    if (path !== "/library/secret-place") expect(line).toMatchObject({ route, status });
    else expect(line).toMatchObject({ route });
  });

  it("names its line in the problem document", async () => {
    const { rig, lines } = await loggedHome();
    const answer = await rig.call("GET", "/api/v1/home", { token: null });
    expect(JSON.parse(answer.text).requestId).toBe(idOf(answer));
    expect(await lineOf(lines, idOf(answer))).toMatchObject({ code: "signed-out", status: 401 });
  });

  it("tells the cause of what should not happen, as an error", async () => {
    const { rig, lines } = await loggedHome();
    await rig.home.catalogue.close();
    const answer = await rig.call("GET", "/api/v1/devices");
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain("not open");
    expect(await lineOf(lines, idOf(answer))).toMatchObject({
      level: "error",
      err: { message: expect.stringContaining("not open"), stack: expect.any(String) },
    });
  });

  it("says when the home starts and stops", async () => {
    const { rig, lines } = await loggedHome();
    await rig.home.close();
    expect(lines().map(({ words }) => words)).toEqual(["started", "stopping", "stopped"]);
  });

  it("has none of the secrets of a busy run", async () => {
    const metricsToken = "a-token-for-metrics-only";
    const { rig, text, lines } = await loggedHome(metricsToken);
    const { code } = await rig.home.pairing.newCode();
    const browser = await rig.json(
      "POST",
      "/api/v1/pair",
      { code, deviceName: "Secret Phone" },
      { token: null },
    );
    const cookie = browser.headers["set-cookie"]?.[0]?.split(";")[0] ?? "";
    const other = await rig.home.pairing.newCode();
    const client = await rig.json(
      "POST",
      "/api/v1/pair",
      { code: other.code, deviceName: "cli", wants: "token" },
      { token: null },
    );
    const { token } = JSON.parse(client.text);
    const endpoint = "https://push.example/secret-endpoint";
    const keys = { p256dh: "secretP256dh", auth: "secretAuth" };
    const name = "IMG_secret_beach.jpg";
    const answers = [
      browser,
      client,
      await rig.json(
        "POST",
        "/api/v1/pair",
        { code: "WRONG-GUESS", deviceName: "x" },
        { token: null },
      ),
      await rig.call("GET", "/api/v1/home", { token: "no-such-token-anywhere" }),
      await rig.call("GET", "/api/v1/home", { token: null, headers: { cookie } }),
      await rig.post(photo(3000), { filename: name }, { token }),
      await rig.post(photo(3000), { filename: name, sha256: "0".repeat(64) }, { token }),
      await rig.call("GET", "/api/v1/assets?q=secretquery", { token }),
      await rig.call("GET", "/api/v1/assets?secretparameter=1", { token }),
      await rig.call("GET", "/secretpath/secretfile.png"),
      await rig.json("PUT", "/api/v1/push", { endpoint, keys }, { token }),
      await rig.json("POST", "/api/v1/check", { secretkey: 1 }, { token }),
      await rig.call("POST", "/api/v1/pairing-codes", { token }),
      await rig.call("GET", "/metrics", { token: metricsToken }),
      await rig.call("GET", "/metrics", { token: "a-wrong-token-for-it", headers: { via: "x" } }),
    ];
    const invited = JSON.parse(answers.at(-3)!.text).code;
    for (const answer of answers) await lineOf(lines, idOf(answer));
    expect(new Set(answers.map(({ status }) => status))).toEqual(
      new Set([200, 201, 400, 401, 403, 404, 460]),
    );
    const secrets = [metricsToken, code, other.code, invited, cookie, cookie.split("=")[1], token];
    const typed = [rig.token, "WRONG-GUESS", "no-such-token", "a-wrong-token", "Secret Phone"];
    const told = [endpoint, ...Object.values(keys), name, "secret"];
    for (const secret of [...secrets, ...typed, ...told]) expect(text()).not.toContain(secret);
    await rig.home.close();
    expect(text()).not.toContain(rig.token);
  });
});

describe("errorFacts()", () => {
  it("keeps the causes and leaves what drivers hang on errors", () => {
    const cause = Object.assign(new Error("deep"), { code: "EIO", parameters: ["hunter2"] });
    const facts = errorFacts(new Error("top", { cause }));
    expect(facts).toMatchObject({ message: "top", cause: { message: "deep", code: "EIO" } });
    expect(JSON.stringify(facts)).not.toContain("hunter2");
  });

  it("ends with an error that is its own cause", () => {
    const error = new Error("loop");
    error.cause = error;
    expect(JSON.stringify(errorFacts(error)).match(/"loop"/g)).toHaveLength(6);
  });
});
