import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { SILENT_LOG } from "../ports/log.ts";
import { openPushKey } from "../adapters/disk/push-key.ts";
import { openSqliteCatalogue } from "../adapters/sqlite/catalogue.ts";
import { type PushAnswer, PushService, Subscriber } from "../testing/push-service.suite.ts";
import { Rig, photo, tempFolder } from "../testing/rig.suite.ts";
import { Reminders } from "./reminders.ts";
import { sendPush } from "./send.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const START_MS = 1_800_000_000_000;

/** A catalogue in a file with one subscribed device where 17 photos wait since the start, a push service, and a clock. */
async function setUp() {
  const folder = tempFolder();
  const key = await openPushKey(folder);
  const service = await PushService.start();
  const subscriber = new Subscriber(service);
  const clock = { nowMs: START_MS };
  const nowMs = () => clock.nowMs;
  const open = async () => {
    const rows = await openSqliteCatalogue(join(folder, "homeward.sqlite"));
    const sender = { key, contact: null, nowMs };
    const reminders = new Reminders({
      log: SILENT_LOG,
      rows,
      send: (message, signal) => sendPush(message, sender, signal),
      nowMs,
    });
    return { rows, reminders };
  };
  const home = await open();
  await home.rows.addDevice({ id: "d", name: "phone", tokenHash: "t", createdAtMs: START_MS });
  await home.rows.saveSubscription("d", { endpoint: subscriber.endpoint, ...subscriber.keys });
  await home.rows.noteWaiting("d", 17, START_MS);
  return { ...home, open, service, subscriber, clock };
}

describe("reminders", () => {
  it("tell a silent device after three days how many photos wait there, and since when", async () => {
    const { reminders, service, subscriber, clock } = await setUp();
    clock.nowMs += 3 * DAY_MS - 1;
    await reminders.run();
    expect(service.received).toHaveLength(0);
    clock.nowMs += 1;
    await reminders.run();
    expect(service.received).toHaveLength(1);
    const [received] = service.received;
    if (received === undefined) throw new Error("one message");
    expect(JSON.parse(subscriber.decrypt(received.body))).toEqual({
      kind: "photosWaiting",
      count: 17,
      sinceMs: START_MS,
    });
    const { headers } = received;
    expect(headers).toMatchObject({ topic: "homeward-waiting", ttl: "259200", urgency: "low" });
  });

  it("come four times at most, three days apart, whatever restarts in between", async () => {
    const { open, rows, service, clock } = await setUp();
    await rows.close();
    const sentOnHour: number[] = [];
    for (let hour = 0; hour < 24 * 30; hour += 6) {
      clock.nowMs = START_MS + hour * HOUR_MS;
      const { rows: reopened, reminders } = await open();
      const before = service.received.length;
      await reminders.run();
      if (service.received.length > before) sentOnHour.push(hour);
      await reopened.close();
    }
    expect(sentOnHour).toEqual([72, 144, 216, 288]);
  });

  it("send nothing twice when two looks meet", async () => {
    const { open, reminders, service, clock } = await setUp();
    const other = await open();
    clock.nowMs += 5 * DAY_MS;
    await Promise.all([reminders.run(), reminders.run(), other.reminders.run()]);
    expect(service.received).toHaveLength(1);
  });

  it.each([404, 410])("forget a subscription that is over (%i)", async (status) => {
    const { rows, reminders, service, clock } = await setUp();
    service.answer = { status };
    clock.nowMs += 5 * DAY_MS;
    await reminders.run();
    expect(await rows.listSubscribed()).toEqual([]);
  });

  it("keep the subscription that came while the old one was found to be over", async () => {
    const { rows, reminders, service, subscriber, clock } = await setUp();
    const { promise, resolve } = Promise.withResolvers<{ status: number }>();
    service.answer = promise;
    clock.nowMs += 5 * DAY_MS;
    const running = reminders.run();
    await service.reaches(1);
    const next = { endpoint: new Subscriber(service, "/two").endpoint, ...subscriber.keys };
    await rows.saveSubscription("d", next);
    resolve({ status: 410 });
    await running;
    expect(await rows.findSubscription("d")).toEqual(next);
  });

  it.each<[string, PushAnswer, number]>([
    ["5 hours", { status: 429, headers: { "Retry-After": String(5 * 3600) } }, 5],
    ["a look", { status: 503 }, 1],
    ["a year, which is a mistake", { status: 503, headers: { "Retry-After": "31536000" } }, 168],
    ["a day after a refusal", { status: 403 }, 24],
  ])("wait %s where the push service wants it", async (_, answer, hours) => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { reminders, service, clock } = await setUp();
    service.answer = answer;
    clock.nowMs += 5 * DAY_MS;
    await reminders.run();
    service.answer = { status: 201 };
    let passed = 0;
    while (service.received.length < 2) {
      clock.nowMs += HOUR_MS;
      passed += 1;
      await reminders.run();
    }
    expect(passed).toBe(hours);
    vi.restoreAllMocks();
  });

  it("go out from a running home, which still takes photos while the push service keeps silent", async () => {
    const service = await PushService.start();
    service.answer = "silence";
    const rig = await Rig.start({}, { isPushEndpoint: () => true, remindMs: 20 });
    const { endpoint, keys } = new Subscriber(service);
    expect((await rig.json("PUT", "/api/v1/push", { endpoint, keys })).status).toBe(204);
    const { catalogue } = rig.home;
    const [device] = await catalogue.listDevices();
    await catalogue.noteWaiting(device?.id ?? "", 17, Date.now() - 4 * DAY_MS);
    await catalogue.touchDevice(device?.id ?? "", Date.now() - 2 * DAY_MS);
    await service.reaches(1);
    expect((await rig.post(photo(1000))).status).toBe(201);
    // The request in hand must not hold up the end of the home either.
    await rig.home.close();
    expect(service.received).toHaveLength(1);
  });
});
