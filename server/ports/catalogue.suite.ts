import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { assetIdOf, parseSha256 } from "../../src/core/ids.ts";
import type { Commit } from "./asset-rows.ts";
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
  const resource = { ...asset, ...file, resourceType: "photo", taken };
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
      expect(await rows.removeDevice("d1")).toBe(true);
      expect(await rows.removeDevice("d1")).toBe(false);
      expect(await rows.findDeviceByToken("t1")).toBeNull();
      expect(await rows.findUpload("ab")).toBeNull();
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
