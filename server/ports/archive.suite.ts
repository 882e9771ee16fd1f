import { describe, expect, it } from "vitest";
import { NO_PICTURE_FACTS } from "./asset-rows.ts";
import type { Catalogue } from "./catalogue.ts";
import { assetNamed, commitNamed, hashNamed } from "./commit-fixture.suite.ts";

/** What every catalogue has to do for leaving with everything and for coming back; `open` gives a fresh one. */
export function archiveSuite(open: () => Promise<Catalogue>): void {
  describe("archive", () => {
    it("gives every asset once, by id, with all that is known of it, the trash included", async () => {
      const rows = await open();
      const whole = { ...NO_PICTURE_FACTS, camera: "Test", latitude: 1.5, isMotionPhoto: true };
      const film = { assetId: assetNamed("a"), resourceType: "pairedVideo", filename: "a.mov" };
      await rows.commit([
        commitNamed("a", 5, { facts: whole }),
        commitNamed("film", 5, film),
        ...["b", "c", "d"].map((name, n) => commitNamed(name, n)),
      ]);
      await rows.setFavourite(assetNamed("a"), true, 6);
      await rows.moveToTrash([assetNamed("b")], 7);
      await rows.addAlbum({ id: "x", name: "Sea", nowMs: 8 });
      await rows.addToAlbum("x", [assetNamed("a")], 9);
      const seen = [];
      for (let after = null; ;) {
        const page = await rows.listArchived(3, after);
        seen.push(...page);
        after = page.at(-1)?.id ?? null;
        if (after === null) break;
      }
      const ids = seen.map(({ id }) => id);
      expect(ids).toEqual(["a", "b", "c", "d"].map(assetNamed).toSorted());
      expect(seen.find(({ id }) => id === assetNamed("a"))).toEqual({
        id: assetNamed("a"),
        description: null,
        taken: commitNamed("a", 5).resource?.taken,
        facts: whole,
        favourite: true,
        trashedAtMs: null,
        albums: [{ id: "x", name: "Sea", addedAtMs: 9 }],
        files: [
          expect.objectContaining({ sha256: hashNamed("a"), filename: "a.jpg", storedAtMs: 5 }),
          expect.objectContaining({ sha256: hashNamed("film"), path: "2024/2024-01-31/film" }),
        ],
      });
      const some = await rows.findArchived(["d", "unknown", "b"].map(assetNamed));
      expect(some.map(({ id, trashedAtMs }) => [id, trashedAtMs])).toEqual([
        [assetNamed("d"), null],
        [assetNamed("b"), 7],
      ]);
    });

    it("brings an asset straight into the trash, or as a favourite, counted as such", async () => {
      const rows = await open();
      const marked = (name: string, marks: { favourite: boolean; trashedAtMs: number | null }) =>
        commitNamed(name, 5, { marks });
      const film = { assetId: assetNamed("a"), marks: { favourite: false, trashedAtMs: null } };
      await rows.commit([
        marked("a", { favourite: true, trashedAtMs: 70 }),
        commitNamed("film", 5, film),
        marked("b", { favourite: true, trashedAtMs: null }),
      ]);
      expect(await rows.totals()).toEqual({ assetCount: 1, byteCount: 10 });
      expect(await rows.trashTotals()).toEqual({ count: 1, bytes: 20 });
      expect((await rows.countByDay()).map(({ count }) => count)).toEqual([1]);
      expect(await rows.findArchived(["a", "b"].map(assetNamed))).toMatchObject([
        { favourite: true, trashedAtMs: 70 },
        { favourite: true, trashedAtMs: null },
      ]);
    });

    it("keeps tombstones of what is not home, once", async () => {
      const rows = await open();
      await rows.commit([commitNamed("home", 5)]);
      const deletedAt = (deletedAtMs: number) =>
        ["home", "x", "y"].map((name) => ({ sha256: hashNamed(name), sizeBytes: 10, deletedAtMs }));
      expect(await rows.keepTombstones(deletedAt(3))).toBe(2);
      expect(await rows.keepTombstones(deletedAt(4))).toBe(0);
      const sorted = ["x", "y"].map(hashNamed).toSorted();
      const [first] = await rows.listTombstones(1, null);
      expect(first).toEqual({ sha256: sorted[0], sizeBytes: 10, deletedAtMs: 3 });
      const rest = await rows.listTombstones(9, first?.sha256 ?? null);
      expect(rest.map(({ sha256 }) => sha256)).toEqual(sorted.slice(1));
    });

    it("keeps albums and their members with their times, and leaves alone what is there", async () => {
      const rows = await open();
      await rows.commit([commitNamed("a", 5)]);
      const album = { id: "x", name: "Sea", createdAtMs: 1, changedAtMs: 2 };
      await rows.keepAlbum(album);
      await rows.keepAlbum({ ...album, name: "Other" });
      const member = { albumId: "x", assetId: assetNamed("a"), addedAtMs: 3 };
      const strangers = [
        { ...member, albumId: "unknown" },
        { ...member, assetId: assetNamed("unknown") },
      ];
      await rows.keepMembers([member, ...strangers]);
      await rows.keepMembers([{ ...member, addedAtMs: 4 }]);
      expect(await rows.listAlbums()).toEqual([{ ...album, assetCount: 1 }]);
      expect((await rows.findArchived([assetNamed("a")]))[0]?.albums).toEqual([
        { id: "x", name: "Sea", addedAtMs: 3 },
      ]);
    });
  });
}
