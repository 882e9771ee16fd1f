import { describe, expect, it } from "vitest";
import { Rig, codeOf } from "../testing/rig.suite.ts";

const rig = await Rig.start();
const pair = async (value: unknown, headers = {}) =>
  await rig.json("POST", "/api/v1/pair", value, { token: null, headers });
const cookieOf = (headers: { "set-cookie"?: string[] | undefined }) =>
  headers["set-cookie"]?.[0] ?? "";

describe("POST /api/v1/pair", () => {
  it("trades a code once, for a cookie that scripts cannot read", async () => {
    const { code } = await rig.home.pairing.newCode();
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const answer = await pair({ code, deviceName: "My phone" });
    expect(answer.status).toBe(201);
    expect(JSON.parse(answer.text)).toEqual({
      device: { id: expect.any(String), name: "My phone" },
    });
    const cookie = cookieOf(answer.headers);
    expect(cookie).toMatch(
      /^homeward=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    const headers = { cookie: cookie.split(";")[0] };
    const home = await rig.call("GET", "/api/v1/home", { token: null, headers });
    expect(JSON.parse(home.text).device.name).toBe("My phone");
    expect(codeOf(await pair({ code, deviceName: "Other" }))).toBe("pairing-code");
  });

  it("gives a token where one is wanted, for a code typed anyhow", async () => {
    const { code } = await rig.home.pairing.newCode();
    const typed = ` ${code.replace("-", "").toLowerCase()} `;
    const answer = await pair({ code: typed, deviceName: "cli", wants: "token" });
    const { token } = JSON.parse(answer.text);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect((await rig.call("GET", "/api/v1/home", { token })).status).toBe(200);
  });

  it.each([
    ["no name", { code: "X" }],
    ["a name of control characters", { code: "X", deviceName: "a\u0000b" }],
    ["a code that is no text", { code: 5, deviceName: "a" }],
    ["an unknown wish", { code: "X", deviceName: "a", wants: "gold" }],
    ["an unknown key", { code: "X", deviceName: "a", admin: true }],
    ["a list", []],
  ])("refuses %s", async (_, value) => {
    const answer = await pair(value);
    expect([answer.status, codeOf(answer)]).toEqual([400, "invalid-body"]);
  });

  it("refuses what is no JSON, and what is too long", async () => {
    const path = "/api/v1/pair";
    expect((await rig.call("POST", path, { token: null, body: "{" })).status).toBe(400);
    const long = "x".repeat(5000);
    expect((await rig.call("POST", path, { token: null, body: long })).status).toBe(400);
  });

  it("refuses requests that come from other sites", async () => {
    const { code } = await rig.home.pairing.newCode();
    const body = { code, deviceName: "a" };
    const { port } = rig.home;
    expect(codeOf(await pair(body, { "Sec-Fetch-Site": "cross-site" }))).toBe("cross-origin");
    expect(codeOf(await pair(body, { "Sec-Fetch-Site": "same-site" }))).toBe("cross-origin");
    expect(codeOf(await pair(body, { Origin: "https://evil.example" }))).toBe("cross-origin");
    expect(codeOf(await pair(body, { Origin: "null" }))).toBe("cross-origin");
    const own = { Origin: `http://127.0.0.1:${port}`, "Sec-Fetch-Site": "same-origin" };
    expect((await pair(body, own)).status).toBe(201);
  });

  it("asks for a pause after ten wrong codes in a minute, even for a right one", async () => {
    const limited = await Rig.start();
    const { code } = await limited.home.pairing.newCode();
    const guess = async (value: string) =>
      await limited.json("POST", "/api/v1/pair", { code: value, deviceName: "a" }, { token: null });
    for (let n = 0; n < 10; n += 1) expect((await guess(`wrong ${n}`)).status).toBe(403);
    const answer = await guess(code);
    expect(answer.status).toBe(429);
    expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    expect(Number(answer.headers["retry-after"])).toBeLessThanOrEqual(60);
  });
});

describe("devices", () => {
  const pairBrowser = async () => {
    const { code } = await rig.home.pairing.newCode();
    const answer = await pair({ code, deviceName: "browser" });
    return {
      id: JSON.parse(answer.text).device.id,
      cookie: cookieOf(answer.headers).split(";")[0],
    };
  };

  it("are invited by a device", async () => {
    const answer = await rig.call("POST", "/api/v1/pairing-codes");
    const { code, link, expiresAtMs } = JSON.parse(answer.text);
    expect(answer.status).toBe(201);
    expect(link).toBe(`http://127.0.0.1:${rig.home.port}/#pair=${code}`);
    expect(expiresAtMs).toBeGreaterThan(Date.now());
    expect((await pair({ code, deviceName: "guest" })).status).toBe(201);
    expect((await rig.call("POST", "/api/v1/pairing-codes", { token: null })).status).toBe(401);
  });

  it("are listed, revoked, and sign themselves out", async () => {
    const { id, cookie } = await pairBrowser();
    const { devices } = JSON.parse((await rig.call("GET", "/api/v1/devices")).text);
    expect(devices).toContainEqual(expect.objectContaining({ id, name: "browser", isThis: false }));
    expect(JSON.stringify(devices)).not.toContain("token");
    const headers = { cookie };
    const out = await rig.call("DELETE", `/api/v1/devices/${id}`, { token: null, headers });
    expect(out.status).toBe(204);
    expect(cookieOf(out.headers)).toMatch(/^homeward=; Max-Age=0/);
    expect((await rig.call("GET", "/api/v1/home", { token: null, headers })).status).toBe(401);
    expect((await rig.call("DELETE", `/api/v1/devices/${id}`)).status).toBe(404);
  });

  it("are given another name, which is kept to the rules of the first one", async () => {
    const { id, cookie } = await pairBrowser();
    const path = `/api/v1/devices/${id}`;
    const rename = async (value: unknown) => await rig.json("PATCH", path, value);
    expect((await rename({ name: "  Küche  " })).status).toBe(204);
    const home = await rig.call("GET", "/api/v1/home", { token: null, headers: { cookie } });
    expect(JSON.parse(home.text).device).toEqual({ id, name: "Küche" });
    for (const wrong of [{}, { name: "" }, { name: "x".repeat(101) }, { name: "a", id: "b" }]) {
      expect([(await rename(wrong)).status, codeOf(await rename(wrong))]).toEqual([
        400,
        "invalid-body",
      ]);
    }
    expect((await rig.json("PATCH", "/api/v1/devices/none", { name: "a" })).status).toBe(404);
  });

  it("change nothing by cookie when another site asks", async () => {
    const { cookie } = await pairBrowser();
    const foreign = { cookie, "Sec-Fetch-Site": "cross-site" };
    const post = async (headers: Record<string, string | undefined>) =>
      await rig.call("POST", "/api/v1/pairing-codes", { token: null, headers });
    expect((await post(foreign)).status).toBe(403);
    expect((await post({ cookie, Origin: "http://127.0.0.1:1" })).status).toBe(403);
    expect((await post({ cookie })).status).toBe(201);
  });
});
