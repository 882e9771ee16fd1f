import { statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PushService, Subscriber, verifiedVapid } from "../testing/push-service.suite.ts";
import { Rig, codeOf, photo } from "../testing/rig.suite.ts";

const DAY_MS = 86_400_000;
const PATH = "/api/v1/push";
const rig = await Rig.start();
const service = await PushService.start();
const { keys } = new Subscriber(service);
const endpoint = "https://push.example/wpush/v2/abc";
const read = async () => JSON.parse((await rig.call("GET", PATH)).text);

describe("GET /api/v1/push", () => {
  it("gives the key that browsers subscribe with, the same after a restart", async () => {
    const first = await Rig.start();
    const { publicKey } = JSON.parse((await first.call("GET", PATH)).text);
    const point = Buffer.from(publicKey, "base64url");
    expect([point.length, point[0]]).toEqual([65, 4]);
    expect(statSync(join(first.folder, "push-key.pem")).mode & 0o777).toBe(0o600);
    await first.home.close();
    const again = await Rig.start({ dataFolder: first.folder });
    expect(JSON.parse((await again.call("GET", PATH)).text)).toEqual({
      publicKey,
      subscribed: false,
    });
  });

  it.each(["GET", "PUT", "DELETE"])("%s wants a device", async (method) => {
    expect((await rig.call(method, PATH, { token: null })).status).toBe(401);
  });
});

describe("PUT and DELETE /api/v1/push", () => {
  it("subscribe this device and end it, each as often as wanted", async () => {
    for (const path of ["/one", "/two"]) {
      const body = { endpoint: `https://push.example${path}`, expirationTime: null, keys };
      expect((await rig.json("PUT", PATH, body)).status).toBe(204);
    }
    expect(await read()).toMatchObject({ subscribed: true });
    const subscribed = await rig.home.catalogue.listSubscribed();
    expect(subscribed.map(({ subscription }) => subscription)).toEqual([
      { endpoint: "https://push.example/two", ...keys },
    ]);
    for (const _ of [1, 2]) expect((await rig.call("DELETE", PATH)).status).toBe(204);
    expect(await read()).toMatchObject({ subscribed: false });
  });

  it.each([
    ["no endpoint", { keys }],
    ["an endpoint that is no address", { endpoint: "push", keys }],
    ["an endpoint without TLS", { endpoint: "http://push.example/x", keys }],
    ["an endpoint on this machine", { endpoint: service.origin, keys }],
    ["an endpoint in this network", { endpoint: "https://router/x", keys }],
    ["an endless endpoint", { endpoint: `${endpoint}${"x".repeat(3000)}`, keys }],
    ["no keys", { endpoint }],
    ["keys that are a text", { endpoint, keys: "p256dh" }],
    ["a short secret", { endpoint, keys: { ...keys, auth: "AAAA" } }],
    ["a secret that is no base64url", { endpoint, keys: { ...keys, auth: "+".repeat(22) } }],
    ["a short point", { endpoint, keys: { ...keys, p256dh: keys.p256dh.slice(0, 40) } }],
    ["a point beside the curve", { endpoint, keys: { ...keys, p256dh: `B${"A".repeat(86)}` } }],
    ["an unknown key", { endpoint, keys, urgency: "high" }],
  ])("refuse %s", async (_, body) => {
    const answer = await rig.json("PUT", PATH, body);
    expect([answer.status, codeOf(answer)]).toEqual([400, "invalid-body"]);
    expect(await read()).toMatchObject({ subscribed: false });
  });

  it("lead to a reminder that this device can read, signed with the key that it was given", async () => {
    const lively = await Rig.start({}, { isPushEndpoint: () => true, remindMs: 20 });
    const subscriber = new Subscriber(service);
    const { publicKey } = JSON.parse((await lively.call("GET", PATH)).text);
    const body = { endpoint: subscriber.endpoint, keys: subscriber.keys };
    await lively.json("PUT", PATH, body);
    const { catalogue } = lively.home;
    const [device] = await catalogue.listDevices();
    const sinceMs = Date.now() - 4 * DAY_MS;
    await catalogue.noteWaiting(device?.id ?? "", 17, sinceMs);
    await catalogue.touchDevice(device?.id ?? "", Date.now() - 2 * DAY_MS);
    await service.reaches(1);
    const [received] = service.received;
    if (received === undefined) throw new Error("one message");
    const payload = { kind: "photosWaiting", count: 17, sinceMs };
    expect(JSON.parse(subscriber.decrypt(received.body))).toEqual(payload);
    const { claims, key } = verifiedVapid(received.headers.authorization ?? "");
    expect(key).toBe(publicKey);
    expect(claims).toEqual({ aud: service.origin, exp: expect.any(Number) });
  });
});

describe("GET /api/v1/home with Homeward-Waiting", () => {
  const told = async (home: Rig) => {
    const { devices } = JSON.parse((await home.call("GET", "/api/v1/devices")).text);
    return devices[0].waitingCount;
  };
  const probe = async (home: Rig, waiting: string) =>
    (await home.call("GET", "/api/v1/home", { headers: { "Homeward-Waiting": waiting } })).status;

  it("tells the other devices how many photos wait on this one", async () => {
    const home = await Rig.start();
    expect(await told(home)).toBeNull();
    for (const count of [17, 0, 10_000_000]) {
      expect(await probe(home, String(count))).toBe(200);
      expect(await told(home)).toBe(count);
    }
    expect((await home.call("GET", "/api/v1/home")).status).toBe(200);
    expect(await told(home)).toBe(10_000_000);
  });

  it.each(["-1", "1.5", "10000001", "1e3", "0x10", "many", "", "99999999999999999999"])(
    "passes over %j",
    async (waiting) => {
      expect(await probe(rig, waiting)).toBe(200);
      expect(await told(rig)).toBeNull();
    },
  );

  it("counts the time of waiting from the photo that arrived last", async () => {
    const home = await Rig.start();
    const { catalogue } = home.home;
    const [device] = await catalogue.listDevices();
    await catalogue.saveSubscription(device?.id ?? "", { endpoint, ...keys });
    await catalogue.noteWaiting(device?.id ?? "", 5, 1000);
    const since = async () => (await catalogue.listSubscribed())[0]?.waitingSinceMs;
    expect(await probe(home, "6")).toBe(200);
    expect(await since()).toBe(1000);
    const beforeMs = Date.now();
    expect((await home.post(photo(100))).status).toBe(201);
    expect(await since()).toBeGreaterThanOrEqual(beforeMs);
  });
});
