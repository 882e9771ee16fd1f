import { readdirSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { parseAssetId } from "../../src/core/ids.ts";
import { drawnPicture } from "../testing/drawn-picture.suite.ts";
import { filesIn, Rig, codeOf, photo, sha256Of } from "../testing/rig.suite.ts";

const idOf = (bytes: Uint8Array) => sha256Of(bytes).slice(0, 32);
const trash = async (rig: Rig, ...photos: Uint8Array[]) =>
  await rig.json("POST", "/api/v1/trash", { assetIds: photos.map(idOf) });
const get = async (rig: Rig, path: string) => JSON.parse((await rig.call("GET", path)).text);
const empty = async (rig: Rig) => JSON.parse((await rig.call("DELETE", "/api/v1/trash")).text);
const check = async (rig: Rig, bytes: Uint8Array) => {
  const answer = await rig.json("POST", "/api/v1/check", { hashes: [sha256Of(bytes)] });
  return JSON.parse(answer.text).results[0];
};

describe("the trash", () => {
  it("takes photos out of the timeline and gives them back", async () => {
    const rig = await Rig.start();
    const [one, two] = [photo(10), photo(20)];
    await rig.post(one);
    await rig.post(two);
    expect((await trash(rig, one, photo(5))).text).toBe('{"trashedCount":1}');
    expect(await get(rig, "/api/v1/trash/summary")).toEqual({ count: 1, bytes: 10, keptDays: 30 });
    const shown = await get(rig, "/api/v1/assets");
    expect([shown.totalCount, shown.assets.length]).toEqual([1, 1]);
    const inTrash = await get(rig, "/api/v1/assets?trash=true");
    expect(inTrash).toMatchObject({ totalCount: 1, totalBytes: 10, nextCursor: null });
    expect(inTrash.assets).toMatchObject([{ id: idOf(one), trashedAtMs: expect.any(Number) }]);
    // It can still be looked at and downloaded before one decides.
    expect((await rig.call("GET", `/api/v1/assets/${idOf(one)}/original`)).bytes.equals(one)).toBe(
      true,
    );
    const body = { assetIds: [idOf(one)] };
    expect((await rig.json("POST", "/api/v1/trash/restore", body)).text).toBe(
      '{"restoredCount":1}',
    );
    expect((await get(rig, "/api/v1/assets")).totalCount).toBe(2);
  });

  it("is paged by cursors of its own", async () => {
    const rig = await Rig.start();
    const photos = Array.from({ length: 5 }, () => photo(10));
    for (const bytes of photos) await rig.post(bytes);
    await trash(rig, ...photos);
    const seen: string[] = [];
    let cursor = "";
    do {
      const page = await get(rig, `/api/v1/assets?trash=true&limit=2${cursor}`);
      seen.push(...page.assets.map(({ id }: { id: string }) => id));
      const { nextCursor } = page;
      cursor = nextCursor === null ? "" : `&cursor=${nextCursor}`;
      if (nextCursor !== null) {
        const elsewhere = await rig.call("GET", `/api/v1/assets?cursor=${nextCursor}`);
        expect(codeOf(elsewhere)).toBe("invalid-value");
      }
    } while (cursor !== "");
    expect(seen.toSorted()).toEqual(photos.map(idOf).toSorted());
  });

  it("emptied, frees what it says, with files and small pictures", async () => {
    const rig = await Rig.start();
    const create = { width: 640, height: 480, channels: 3, background: "#3a7" } as const;
    const picture = await sharp({ create }).jpeg().toBuffer();
    const kept = photo(30);
    await rig.post(picture, { filename: "a.jpg", filetype: "image/jpeg" });
    await rig.post(kept, { filename: "a.jpg" });
    expect((await drawnPicture(rig, idOf(picture))).status).toBe(200);
    await trash(rig, picture);
    expect(await empty(rig)).toEqual({ deletedCount: 1, freedBytes: picture.length });
    expect(await empty(rig)).toEqual({ deletedCount: 0, freedBytes: 0 });
    expect(rig.libraryHashes()).toEqual([sha256Of(kept)]);
    expect(filesIn(join(rig.folder, "pictures"))).toEqual([]);
    expect((await rig.call("GET", `/api/v1/assets/${idOf(picture)}`)).status).toBe(404);
    expect(await get(rig, "/api/v1/trash/summary")).toMatchObject({ count: 0, bytes: 0 });
  });

  it("emptied of all files of a photo, leaves no empty folder", async () => {
    const rig = await Rig.start();
    const still = photo(100);
    const assetId = idOf(still);
    await rig.post(still, { assetId, lastModified: "1700000000000" });
    await rig.post(photo(50), { assetId, filename: "a.mov", lastModified: "1700000000000" });
    await trash(rig, still);
    expect(await empty(rig)).toEqual({ deletedCount: 1, freedBytes: 150 });
    expect(readdirSync(join(rig.folder, "library"))).toEqual([]);
  });

  it("more than one portion goes, and uploads meanwhile lose nothing", async () => {
    const rig = await Rig.start();
    const photos = Array.from({ length: 70 }, () => photo(10));
    for (const bytes of photos) await rig.post(bytes, { filename: "image.jpg" });
    await trash(rig, ...photos);
    const others = Array.from({ length: 30 }, () => photo(10));
    // Some of what is being deleted is sent again at the same time.
    const again = photos.slice(0, 30);
    const send = async (some: Buffer[]) => {
      for (const bytes of some) {
        const { status } = await rig.post(bytes, { filename: "image.jpg" });
        // One that is deleted between being found and being answered is sent anew by its device.
        expect(some === again ? [201, 404] : [201]).toContain(status);
      }
    };
    const [{ deletedCount }] = await Promise.all([empty(rig), send(others), send(again)]);
    expect(deletedCount).toBe(70);
    for (const bytes of [...others, ...again]) {
      const { status } = await check(rig, bytes);
      // Sent before its turn it was known, and went with the rest; sent after, it came back.
      expect(["home", "deleted"]).toContain(status);
      if (status !== "home") continue;
      const original = await rig.call("GET", `/api/v1/assets/${idOf(bytes)}/original`);
      expect(original.bytes.equals(bytes)).toBe(true);
    }
    for (const bytes of others) expect((await check(rig, bytes)).status).toBe("home");
  });

  it("a photo deleted for good comes back when its device sends it again", async () => {
    const rig = await Rig.start();
    const bytes = photo(100);
    const first = await rig.post(bytes, { filename: "a.jpg" });
    await trash(rig, bytes);
    await empty(rig);
    expect(await check(rig, bytes)).toEqual({ sha256: sha256Of(bytes), status: "deleted" });
    expect((await rig.tus("HEAD", String(first.headers.location))).status).toBe(404);
    const second = await rig.post(bytes, { filename: "a.jpg" });
    expect(second.status).toBe(201);
    expect(second.headers["homeward-receipt"]).toEqual(expect.any(String));
    expect((await check(rig, bytes)).status).toBe("home");
    expect(rig.libraryHashes()).toEqual([sha256Of(bytes)]);
    expect((await get(rig, "/api/v1/assets")).totalCount).toBe(1);
  });

  it("files whose deletion was cut short by a crash go at the next start", async () => {
    const rig = await Rig.start();
    const bytes = photo(100);
    await rig.post(bytes);
    await trash(rig, bytes);
    // What stands after the rows went and before the files did.
    await rig.home.catalogue.deleteTrashed(Date.now(), 10, Date.now());
    expect(rig.libraryHashes()).toEqual([sha256Of(bytes)]);
    await rig.home.close();
    const again = await Rig.start({ dataFolder: rig.folder });
    await expect.poll(() => again.libraryFiles()).toEqual([]);
    expect(await again.home.catalogue.listDoomed(9, "")).toEqual([]);
  });

  it("keeps for 30 days and not longer", async () => {
    const rig = await Rig.start();
    const [old, young] = [photo(10), photo(10)];
    await rig.post(old);
    await rig.post(young);
    const month = 30 * 86_400_000;
    const oldId = parseAssetId(idOf(old));
    await rig.home.catalogue.moveToTrash([oldId], Date.now() - month - 1000);
    await trash(rig, young);
    expect(await get(rig, "/api/v1/trash/summary")).toMatchObject({ count: 2 });
    await rig.home.close();
    const later = await Rig.start({ dataFolder: rig.folder });
    await expect.poll(() => later.libraryHashes()).toEqual([sha256Of(young)]);
    expect((await check(later, old)).status).toBe("deleted");
    expect((await check(later, young)).status).toBe("trashed");
  });

  it.each([
    ["/api/v1/trash", { assetIds: ["x"] }],
    ["/api/v1/trash", {}],
    ["/api/v1/trash/restore", { assetIds: "all" }],
    ["/api/v1/trash/restore", { assetIds: [], all: true }],
  ])("refuses %s with %j", async (path, body) => {
    const rig = await Rig.start();
    expect(codeOf(await rig.json("POST", path, body))).toBe("invalid-body");
    expect((await rig.call("DELETE", "/api/v1/trash", { token: null })).status).toBe(401);
  });
});
