import { describe, expect, it } from "vitest";
import { openPushKey } from "../adapters/disk/push-key.ts";
import { PushService, Subscriber, verifiedVapid } from "../testing/push-service.suite.ts";
import { tempFolder } from "../testing/rig.suite.ts";
import { sendPush } from "./send.ts";

const NOW_MS = Date.UTC(2026, 10, 22, 12);
const service = await PushService.start();
const key = await openPushKey(tempFolder());
const subscriber = new Subscriber(service, "/send/abc?x=1");
const send = async (signal = new AbortController().signal) => {
  const subscription = { endpoint: subscriber.endpoint, ...subscriber.keys };
  const message = { subscription, payload: { kind: "test" }, ttlS: 60, topic: "t-1" };
  const sender = { key, contact: "https://photos.example", nowMs: () => NOW_MS };
  return await sendPush(message, sender, signal);
};

describe("sendPush()", () => {
  it("sends what only the subscriber can read, signed by the home", async () => {
    service.answer = { status: 201 };
    expect(await send()).toEqual({ kind: "sent" });
    const { path, headers, body } = service.received.at(-1) ?? { body: Buffer.alloc(0) };
    expect(path).toBe("/send/abc?x=1");
    expect(headers).toMatchObject({
      ttl: "60",
      topic: "t-1",
      urgency: "low",
      "content-encoding": "aes128gcm",
      "content-length": String(body.length),
    });
    expect(subscriber.decrypt(body)).toBe('{"kind":"test"}');
    const vapid = verifiedVapid(headers?.authorization ?? "");
    expect(vapid.key).toBe(key.publicKey);
    expect(vapid.claims).toEqual({
      aud: service.origin,
      sub: "https://photos.example",
      exp: NOW_MS / 1000 + 12 * 3600,
    });
  });

  it.each([
    [200, {}, { kind: "sent" }],
    [202, {}, { kind: "sent" }],
    [404, {}, { kind: "gone" }],
    [410, {}, { kind: "gone" }],
    [429, { "Retry-After": "120" }, { kind: "later", retryAfterMs: 120_000 }],
    [429, {}, { kind: "later", retryAfterMs: null }],
    [
      503,
      { "Retry-After": "Sun, 22 Nov 2026 12:02:00 GMT" },
      { kind: "later", retryAfterMs: 120_000 },
    ],
    [500, {}, { kind: "later", retryAfterMs: null }],
    [400, {}, { kind: "refused", httpStatus: 400 }],
    [403, {}, { kind: "refused", httpStatus: 403 }],
    [413, {}, { kind: "refused", httpStatus: 413 }],
    [307, { Location: "/elsewhere" }, { kind: "refused", httpStatus: 307 }],
  ])("takes %i %j as %j", async (status, headers, delivery) => {
    service.answer = { status, headers };
    expect(await send()).toEqual(delivery);
    expect(service.received.at(-1)?.path).toBe("/send/abc?x=1");
  });

  it("can be ended while the push service keeps silent", async () => {
    service.answer = "silence";
    const ending = new AbortController();
    const sending = send(ending.signal);
    await service.reaches(service.received.length + 1);
    ending.abort();
    expect(await sending).toEqual({ kind: "later", retryAfterMs: null });
  });

  it("tries later where nobody listens", async () => {
    const nobody = { endpoint: "http://127.0.0.1:1/x", ...subscriber.keys };
    const message = { subscription: nobody, payload: {}, ttlS: 60, topic: "t" };
    const sender = { key, contact: null, nowMs: () => NOW_MS };
    const delivery = await sendPush(message, sender, new AbortController().signal);
    expect(delivery).toEqual({ kind: "later", retryAfterMs: null });
  });
});
