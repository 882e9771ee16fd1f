import { type IncomingMessage, request } from "node:http";
import { describe, expect, it } from "vitest";
import { assetNamed, commitNamed } from "../ports/commit-fixture.suite.ts";
import { Rig, codeOf, photo, sha256Of } from "../testing/rig.suite.ts";

const PATH = "/api/v1/events";
const QUICK = { pollMs: 20, heartbeatMs: 60 };

/** Opens the stream and gathers what comes. */
async function listen(rig: Rig, lastEventId: string | null = null, token = rig.token) {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  const resume = lastEventId === null ? {} : { "Last-Event-ID": lastEventId };
  const headers = { authorization: `Bearer ${token}`, ...resume };
  const { port } = rig.home;
  const outgoing = request({ port, host: "127.0.0.1", path: PATH, headers, agent: false });
  outgoing.on("error", reject).on("response", resolve).end();
  const incoming = await promise;
  const told = { text: "", isOver: false, status: incoming.statusCode };
  incoming.on("data", (piece: Buffer) => (told.text += String(piece)));
  incoming.on("close", () => (told.isOver = true));
  incoming.on("error", () => {});
  const events = () =>
    [...told.text.matchAll(/^id: [0-9a-f]{12}-([0-9]+)\nevent: (\w+)\ndata: (.*)\n\n/gm)].map(
      ([, id, event, data]) => ({ id: Number(id), event, data: JSON.parse(data ?? "") }),
    );
  const sees = (count: number) => expect.poll(() => events().length).toBe(count);
  return { told, events, sees, headers: incoming.headers, close: () => outgoing.destroy() };
}

/** The id of an event as the home gives it. */
const idOf = async (rig: Rig, seq = 0) => `${await rig.home.catalogue.feedEpoch()}-${seq}`;

describe("GET /api/v1/events", () => {
  it("tells what changes as it changes", async () => {
    const rig = await Rig.start({}, { live: QUICK });
    await rig.post(photo(10));
    const page = await listen(rig);
    expect(page.headers).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    expect(page.told.status).toBe(200);
    const bytes = photo(10);
    await rig.post(bytes);
    await page.sees(1);
    const assetId = sha256Of(bytes).slice(0, 32);
    await rig.json("POST", "/api/v1/trash", { assetIds: [assetId] });
    await rig.json("POST", "/api/v1/trash/restore", { assetIds: [assetId] });
    await rig.json("PATCH", `/api/v1/assets/${assetId}`, { favourite: true });
    await page.sees(4);
    const kinds = ["added", "trashed", "restored", "changed"];
    expect(page.events().map(({ event }) => event)).toEqual(kinds.map(() => "change"));
    expect(page.events().map(({ data }) => data)).toEqual(
      kinds.map((kind) => ({ kind, assetId, atMs: expect.any(Number) })),
    );
    // What was there before is in the lists that the page reads.
    expect(page.told.text).toMatch(/^retry: 3000\nid: [0-9a-f]{12}-1\n\n/);
  });

  it("goes on after Last-Event-ID without a gap and without a double", async () => {
    const rig = await Rig.start({}, { live: QUICK });
    const first = await listen(rig);
    for (let n = 0; n < 3; n += 1) await rig.post(photo(10));
    await first.sees(3);
    first.close();
    for (let n = 0; n < 3; n += 1) await rig.post(photo(10));
    const second = await listen(rig, await idOf(rig, first.events().at(1)?.id));
    await second.sees(4);
    await rig.post(photo(10));
    await second.sees(5);
    const ids = [...first.events().slice(0, 2), ...second.events()].map(({ id }) => id);
    expect(ids).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it.each(["999", "-1", "abc", "", "1", "1e3", "99999999999999999999", "00000000000a-1"])(
    "has the page read anew after Last-Event-ID %j, which it never gave",
    async (lastEventId) => {
      const rig = await Rig.start({}, { live: QUICK });
      await rig.post(photo(10));
      const known = lastEventId === "999" ? await idOf(rig, 999) : lastEventId;
      const page = await listen(rig, known);
      await page.sees(1);
      expect(page.events()).toEqual([{ id: 1, event: "reload", data: {} }]);
      await rig.post(photo(10));
      await page.sees(2);
      expect(page.events()[1]).toMatchObject({ id: 2, event: "change" });
    },
  );

  it("has the page read anew when it missed more than the feed keeps", async () => {
    const rig = await Rig.start({}, { live: QUICK });
    const { catalogue } = rig.home;
    const names = Array.from({ length: 900 }, (_, n) => `${n}`);
    await catalogue.commit(names.map((name) => commitNamed(name, 1)));
    for (let n = 0; n < 6; n += 1) {
      await catalogue.moveToTrash(names.map(assetNamed), n);
      await catalogue.takeFromTrash(names.map(assetNamed), n);
    }
    const { oldestSeq, newestSeq } = await catalogue.changeRange();
    const late = await listen(rig, await idOf(rig, oldestSeq - 2));
    await late.sees(1);
    expect(late.events()).toEqual([{ id: newestSeq, event: "reload", data: {} }]);
    const justInTime = await listen(rig, await idOf(rig, oldestSeq - 1));
    await justInTime.sees(newestSeq - oldestSeq + 1);
    expect(justInTime.events()[0]).toMatchObject({ id: oldestSeq, event: "change" });
  });

  it("has a page read anew that stood in the feed of a catalogue that was lost and rebuilt", async () => {
    const lost = await Rig.start({}, { live: QUICK });
    await lost.post(photo(10));
    const stood = await idOf(lost, 1);
    const rebuilt = await Rig.start({}, { live: QUICK });
    for (let n = 0; n < 3; n += 1) await rebuilt.post(photo(10));
    const page = await listen(rebuilt, stood);
    await page.sees(1);
    expect(page.events()).toEqual([{ id: 3, event: "reload", data: {} }]);
  });

  it("says from time to time that it lives", async () => {
    const rig = await Rig.start({}, { live: QUICK });
    const page = await listen(rig);
    await expect.poll(() => page.told.text.match(/^:$/gm)?.length ?? 0).toBeGreaterThan(2);
  });

  it("ends when the home stops, which waits for no page", async () => {
    const rig = await Rig.start({}, { live: QUICK, graceMs: 60_000 });
    const pages = [await listen(rig), await listen(rig)];
    await rig.home.close();
    await expect.poll(() => pages.map(({ told }) => told.isOver)).toEqual([true, true]);
  });

  it("ends when its device is removed, by the home or beside it", async () => {
    const rig = await Rig.start({}, { live: QUICK });
    for (const isBeside of [false, true]) {
      const { token } = await rig.home.pairing.addDevice("phone");
      const page = await listen(rig, null, token);
      const devices = await rig.home.catalogue.listDevices();
      const id = devices.find(({ name }) => name === "phone")?.id ?? "";
      if (isBeside) await rig.home.catalogue.removeDevice(id);
      else await rig.call("DELETE", `/api/v1/devices/${id}`);
      await expect.poll(() => page.told.isOver).toBe(true);
    }
  });

  it("has room for six pages of a device, and again when one is closed", async () => {
    const rig = await Rig.start({}, { live: QUICK });
    const pages = [];
    for (let n = 0; n < 6; n += 1) pages.push(await listen(rig));
    const seventh = await rig.call("GET", PATH);
    expect([seventh.status, codeOf(seventh)]).toEqual([429, "throttled"]);
    expect(seventh.headers["content-type"]).toBe("application/problem+json");
    const { token } = await rig.home.pairing.addDevice("other");
    expect((await listen(rig, null, token)).told.status).toBe(200);
    pages[0]?.close();
    await expect
      .poll(async () => {
        const again = await listen(rig);
        return again.told.status;
      })
      .toBe(200);
  });

  it("wants a device, and no parameters", async () => {
    const rig = await Rig.start();
    expect((await rig.call("GET", PATH, { token: null })).status).toBe(401);
    expect(codeOf(await rig.call("GET", `${PATH}?after=1`))).toBe("invalid-value");
    expect((await rig.call("HEAD", PATH)).headers["content-type"]).toBe("text/event-stream");
  });
});
