import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { assetIdOf, parseSha256 } from "../../src/core/ids.ts";
import { type Commit, NO_PICTURE_FACTS } from "./asset-rows.ts";
import type { Catalogue } from "./catalogue.ts";
import type { UploadRow } from "./upload-rows.ts";

const hash = () => parseSha256(randomBytes(32).toString("hex"));

function upload(fields: Partial<UploadRow> = {}): UploadRow {
  const id = randomBytes(16).toString("hex");
  const row = { id, deviceId: "d", lengthBytes: 9e12, offsetBytes: 0, metadata: "filename YQ==" };
  return { ...row, expiresAtMs: 1000, finishedSha256: null, ...fields };
}

function commitOf(takenAtMs: number, sizeBytes = 10): Commit {
  const sha256 = hash();
  const asset = { sha256, assetId: assetIdOf(sha256), sizeBytes, storedAtMs: 5 };
  const file = { path: `p/${sha256}`, filename: "a.jpg", mediaType: "image/jpeg", deviceId: "d" };
  const takenLocal = "2024-01-31T00:00:00";
  const taken = { takenAtMs, takenLocal, takenSource: "exif", takenOffsetMinutes: null } as const;
  const resource = { ...asset, ...file, resourceType: "photo", taken, facts: NO_PICTURE_FACTS };
  return { upload: upload({ metadata: "", finishedSha256: sha256 }), resource };
}

/** What every catalogue has to do; `open` gives a fresh one. */
export function catalogueSuite(open: () => Promise<Catalogue>): void {
  describe("catalogue", () => {
    it("keeps uploads until they are removed", async () => {
      const rows = await open();
      const row = upload();
      await rows.saveUpload(row);
      await rows.saveUpload({ ...row, offsetBytes: 8e12 });
      expect(await rows.findUpload(row.id)).toEqual({ ...row, offsetBytes: 8e12 });
      expect(await rows.removeUpload(row.id)).toBe(true);
      expect(await rows.removeUpload(row.id)).toBe(false);
      expect(await rows.findUpload(row.id)).toBeNull();
    });

    it("lists only unfinished uploads as over", async () => {
      const rows = await open();
      const [over, later] = [upload({ expiresAtMs: 10 }), upload({ expiresAtMs: 11 })];
      for (const row of [over, later, upload({ expiresAtMs: 1, finishedSha256: hash() })]) {
        await rows.saveUpload(row);
      }
      expect(await rows.listExpiredUploads(10)).toEqual([over.id]);
      expect((await rows.listUnfinishedUploads()).toSorted()).toEqual(
        [over.id, later.id].toSorted(),
      );
    });

    it("commits a content once and counts it once", async () => {
      const rows = await open();
      const [one, two] = [commitOf(1, 10), commitOf(2, 20)];
      await rows.commit([one, two]);
      await rows.commit([{ ...one, upload: upload() }]);
      expect(await rows.totals()).toEqual({ assetCount: 2, byteCount: 30 });
      const wanted = one.resource?.sha256 ?? hash();
      const [found] = await rows.findResources([hash(), wanted]);
      expect(found).toMatchObject({ sha256: wanted, sizeBytes: 10, storedAtMs: 5 });
      expect((await rows.findUpload(one.upload.id))?.finishedSha256).toBe(wanted);
    });

    it("pages through assets taken at the same time without loss or repetition", async () => {
      const rows = await open();
      await rows.commit([7, 7, 7, 9, -5].map((ms) => commitOf(ms)));
      const first = await rows.listAssets(3, null);
      const rest = await rows.listAssets(3, first.at(-1) ?? null);
      expect([...first, ...rest].map(({ takenAtMs }) => takenAtMs)).toEqual([9, 7, 7, 7, -5]);
      expect(new Set([...first, ...rest].map(({ id }) => id)).size).toBe(5);
    });

    it("knows devices by the hash of their credential until they are removed", async () => {
      const rows = await open();
      await rows.addDevice({ id: "d1", name: "phone", tokenHash: "t1", createdAtMs: 1 });
      await rows.saveUpload(upload({ id: "ab", deviceId: "d1" }));
      expect(await rows.findDeviceByToken("t1")).toMatchObject({ id: "d1", name: "phone" });
      await rows.touchDevice("d1", 99);
      expect((await rows.listDevices())[0]?.lastSeenAtMs).toBe(99);
      expect(await rows.renameDevice("d1", "old phone")).toBe(true);
      expect(await rows.renameDevice("d2", "nobody's")).toBe(false);
      expect((await rows.listDevices()).map(({ name }) => name)).toEqual(["old phone"]);
      expect(await rows.findDeviceByToken("t1")).toMatchObject({ id: "d1", name: "old phone" });
      expect(await rows.removeDevice("d1")).toBe(true);
      expect(await rows.removeDevice("d1")).toBe(false);
      expect(await rows.findDeviceByToken("t1")).toBeNull();
      expect(await rows.findUpload("ab")).toBeNull();
    });

    it("keeps since when photos wait on a device without one arriving from it", async () => {
      const rows = await open();
      const device = { id: "d", name: "phone", tokenHash: "t", createdAtMs: 1 };
      await rows.addDevice(device);
      await rows.addDevice({ ...device, id: "other", tokenHash: "t2" });
      await rows.saveSubscription("d", { endpoint: "https://p.example/1", p256dh: "p", auth: "a" });
      const facts = async () => {
        const [{ waitingCount, waitingSinceMs } = {}] = await rows.listSubscribed();
        return [waitingCount, waitingSinceMs];
      };
      expect(await facts()).toEqual([null, null]);
      await rows.noteWaiting("d", 17, 100);
      expect(await facts()).toEqual([17, 100]);
      await rows.noteWaiting("d", 12, 200);
      await rows.noteWaiting("d", 20, 300);
      await rows.noteWaiting("other", 3, 300);
      expect(await facts()).toEqual([20, 100]);
      const arrived = commitOf(1);
      if (arrived.resource !== null) arrived.resource.storedAtMs = 400;
      await rows.commit([arrived]);
      expect(await facts()).toEqual([20, 400]);
      await rows.noteWaiting("d", 0, 500);
      expect(await facts()).toEqual([0, null]);
      await rows.commit([commitOf(2)]);
      expect(await facts()).toEqual([0, null]);
      await rows.noteWaiting("d", 1, 600);
      expect(await facts()).toEqual([1, 600]);
      expect((await rows.listDevices()).map(({ waitingCount }) => waitingCount)).toEqual([1, 3]);
    });

    it("keeps one subscription a device until it is removed", async () => {
      const rows = await open();
      const [one, two] = [1, 2].map((n) => ({
        endpoint: `https://p.example/${n}`,
        p256dh: "p",
        auth: "a",
      }));
      if (one === undefined || two === undefined) throw new Error("two subscriptions");
      await rows.addDevice({ id: "d", name: "phone", tokenHash: "t", createdAtMs: 1 });
      await rows.saveSubscription("d", one);
      await rows.saveSubscription("d", two);
      expect(await rows.listSubscribed()).toMatchObject([{ id: "d", subscription: two }]);
      await rows.removeSubscription("d", one.endpoint);
      expect(await rows.findSubscription("d")).toEqual(two);
      await rows.removeSubscription("d");
      expect(await rows.findSubscription("d")).toBeNull();
      await rows.saveSubscription("d", two);
      await rows.removeDevice("d");
      expect(await rows.findSubscription("d")).toBeNull();
    });

    it("lets one of two homes that look at the same time claim a reminder, and takes a claim back", async () => {
      const rows = await open();
      await rows.addDevice({ id: "d", name: "phone", tokenHash: "t", createdAtMs: 1 });
      await rows.saveSubscription("d", { endpoint: "https://p.example/1", p256dh: "p", auth: "a" });
      const [before] = await rows.listSubscribed();
      if (before === undefined) throw new Error("one device");
      const claim = () => rows.claimReminder("d", before, { remindedAtMs: 7, remindersInRow: 1 });
      expect((await Promise.all([claim(), claim()])).filter(Boolean)).toHaveLength(1);
      const after = { remindedAtMs: 7, remindersInRow: 1, notBeforeAtMs: null };
      expect(await rows.listSubscribed()).toMatchObject([after]);
      await rows.undoReminder("d", before, 99);
      expect(await rows.listSubscribed()).toEqual([{ ...before, notBeforeAtMs: 99 }]);
    });

    it("trades a pairing code once and in time", async () => {
      const rows = await open();
      const device = (id: string) => ({ id, name: id, tokenHash: id, createdAtMs: 1 });
      await rows.addPairingCode("c1", 100, 0);
      await rows.addPairingCode("c2", 100, 0);
      expect(await rows.redeemPairingCode("c1", 100, device("late"))).toBe(false);
      const tries = ["a", "b"].map((id) => rows.redeemPairingCode("c2", 99, device(id)));
      expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1);
      expect(await rows.listDevices()).toHaveLength(1);
    });
  });
}
