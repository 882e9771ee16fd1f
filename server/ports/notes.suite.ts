import { describe, expect, it } from "vitest";
import { type AssetNotes, NO_NOTES } from "../../src/core/photos/asset-notes.ts";
import type { TakenSource } from "../../src/core/photos/capture-date.ts";
import { EVERYTHING } from "./asset-rows.ts";
import type { Catalogue } from "./catalogue.ts";
import { assetNamed, commitNamed, hashNamed } from "./commit-fixture.suite.ts";
import type { NotedFile } from "./note-rows.ts";

const DAY_MS = 86_400_000;

function noted(name: string, notes: Partial<AssetNotes>, atMs = 100): NotedFile {
  const { takenAtMs = null } = notes;
  const takenLocal = new Date(takenAtMs ?? 0).toISOString().slice(0, 19);
  return {
    sha256: hashNamed(name),
    notes: { ...NO_NOTES, ...notes },
    taken:
      takenAtMs === null
        ? null
        : { takenAtMs, takenLocal, takenSource: "sidecar", takenOffsetMinutes: null },
    atMs,
  };
}

function dated(name: string, takenAtMs: number, takenSource: TakenSource) {
  const takenLocal = new Date(takenAtMs).toISOString().slice(0, 19);
  const taken = { takenAtMs, takenLocal, takenSource, takenOffsetMinutes: null };
  return commitNamed(name, takenAtMs, { taken });
}

/** What every catalogue has to do with what exports tell; `open` gives a fresh one. */
export function noteSuite(open: () => Promise<Catalogue>): void {
  describe("notes", () => {
    it("fill what a photo leaves open, once", async () => {
      const rows = await open();
      await rows.commit([dated("a", 5 * DAY_MS, "modified")]);
      const { newestSeq } = await rows.changeRange();
      const all = noted("a", {
        takenAtMs: DAY_MS,
        latitude: 54.7,
        longitude: 8.5,
        description: "Sandburg am Strand",
        albums: ["Föhr", "Summer"],
        favourite: true,
      });
      expect(await rows.applyNotes([all, noted("unknown", { favourite: true })])).toEqual([
        hashNamed("a"),
      ]);
      const found = await rows.findAsset(assetNamed("a"));
      expect(found).toMatchObject({
        takenAtMs: DAY_MS,
        takenLocal: "1970-01-02T00:00:00",
        takenSource: "sidecar",
        latitude: 54.7,
        longitude: 8.5,
        description: "Sandburg am Strand",
        favourite: true,
      });
      expect((await rows.albumsOf(assetNamed("a"))).map(({ name }) => name)).toEqual([
        "Föhr",
        "Summer",
      ]);
      expect(await rows.countByDay()).toEqual([{ day: "1970-01-02", count: 1 }]);
      const changes = await rows.changesAfter(newestSeq, 9);
      expect(changes.map(({ kind, assetId }) => [kind, assetId])).toEqual([
        ["changed", assetNamed("a")],
      ]);
      expect(await rows.applyNotes([all])).toEqual([hashNamed("a")]);
      expect(await rows.findAsset(assetNamed("a"))).toEqual(found);
      expect(await rows.listAlbums()).toHaveLength(2);
      expect((await rows.changeRange()).newestSeq).toBe(newestSeq + 1);
    });

    it("leave alone what the photo or a person told", async () => {
      const rows = await open();
      await rows.commit([
        commitNamed("a", DAY_MS, {
          facts: {
            width: 1,
            height: 1,
            durationMs: null,
            camera: null,
            latitude: 1,
            longitude: 2,
            isMotionPhoto: false,
          },
        }),
      ]);
      await rows.applyNotes([noted("a", { description: "first" })]);
      await rows.applyNotes([
        noted("a", { takenAtMs: 3 * DAY_MS, latitude: 8, longitude: 9, description: "second" }),
      ]);
      expect(await rows.findAsset(assetNamed("a"))).toMatchObject({
        takenAtMs: DAY_MS,
        takenSource: "exif",
        latitude: 1,
        longitude: 2,
        description: "first",
      });
    });

    it("come with the upload that brings the photo, or brings it again", async () => {
      const rows = await open();
      const commit = dated("a", 5 * DAY_MS, "received");
      await rows.commit([{ ...commit, noted: noted("a", { albums: ["Föhr"] }) }]);
      await rows.commit([
        { ...commit, resource: null, noted: noted("a", { takenAtMs: DAY_MS, albums: ["Föhr"] }) },
      ]);
      expect((await rows.findAsset(assetNamed("a")))?.takenSource).toBe("sidecar");
      expect((await rows.listAlbums()).map(({ assetCount }) => assetCount)).toEqual([1]);
    });

    it("use the album that has the name already", async () => {
      const rows = await open();
      await rows.commit([dated("a", 0, "exif")]);
      await rows.addAlbum({ id: "x", name: "Föhr", nowMs: 1 });
      await rows.applyNotes([noted("a", { albums: ["Föhr"] })]);
      expect(await rows.albumsOf(assetNamed("a"))).toEqual([{ id: "x", name: "Föhr" }]);
    });

    it("are found by their words, alone and with the file's name, and go with the photo", async () => {
      const rows = await open();
      await rows.commit([dated("a", 0, "exif"), dated("b", 1, "exif")]);
      await rows.applyNotes([noted("a", { description: "Sandburg am Strand" })]);
      const found = async (text: string) =>
        (await rows.listAssets(9, null, { ...EVERYTHING, text })).map(({ id }) => id);
      expect(await found("strand")).toEqual([assetNamed("a")]);
      expect(await found("sandburg a.jpg")).toEqual([assetNamed("a")]);
      expect(await found("strand b.jpg")).toEqual([]);
      await rows.moveToTrash([assetNamed("a")], 5);
      expect(await found("strand")).toEqual([]);
      await rows.deleteTrashed(10, 9, 11);
      await rows.commit([dated("a", 0, "exif")]);
      expect(await found("strand")).toEqual([]);
    });

    it("count no day of what is in the trash", async () => {
      const rows = await open();
      await rows.commit([dated("a", 5 * DAY_MS, "modified")]);
      await rows.moveToTrash([assetNamed("a")], 5);
      await rows.applyNotes([noted("a", { takenAtMs: DAY_MS })]);
      expect(await rows.countByDay()).toEqual([]);
      await rows.takeFromTrash([assetNamed("a")], 6);
      expect(await rows.countByDay()).toEqual([{ day: "1970-01-02", count: 1 }]);
    });
  });
}
