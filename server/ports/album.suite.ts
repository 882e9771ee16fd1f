import { describe, expect, it } from "vitest";
import { EVERYTHING } from "./asset-rows.ts";
import type { Catalogue } from "./catalogue.ts";
import { assetNamed, commitNamed } from "./commit-fixture.suite.ts";

/** What every catalogue has to do for albums; `open` gives a fresh one. */
export function albumSuite(open: () => Promise<Catalogue>): void {
  const prepared = async () => {
    const rows = await open();
    await rows.commit(["a", "b"].map((name, n) => commitNamed(name, n)));
    await rows.addAlbum({ id: "x", name: "Summer", nowMs: 10 });
    return rows;
  };
  const inAlbum = async (rows: Catalogue, albumId: string) =>
    (await rows.listAssets(9, null, { ...EVERYTHING, albumId })).map(({ id }) => id);

  describe("albums", () => {
    it("hold what exists, once, and never lose a photo", async () => {
      const rows = await prepared();
      const ids = ["a", "b", "unknown"].map(assetNamed);
      expect(await rows.addToAlbum("x", ids, 20)).toBe(2);
      expect(await rows.addToAlbum("x", ids, 30)).toBe(0);
      expect(await rows.addToAlbum("unknown", ids, 30)).toBe(0);
      expect(await rows.findAlbum("x")).toEqual({
        id: "x",
        name: "Summer",
        createdAtMs: 10,
        changedAtMs: 20,
        assetCount: 2,
      });
      expect(await inAlbum(rows, "x")).toEqual(["b", "a"].map(assetNamed));
      expect(await rows.albumsOf(assetNamed("a"))).toEqual([{ id: "x", name: "Summer" }]);
      expect(await rows.removeFromAlbum("x", ids.slice(0, 1), 40)).toBe(1);
      expect(await rows.removeFromAlbum("x", ids.slice(0, 1), 50)).toBe(0);
      expect((await rows.findAlbum("x"))?.changedAtMs).toBe(40);
      expect(await rows.removeAlbum("x")).toBe(true);
      expect(await rows.removeAlbum("x")).toBe(false);
      expect(await inAlbum(rows, "x")).toEqual([]);
      expect(await rows.listAssets(9, null)).toHaveLength(2);
    });

    it("are listed last changed first, and renamed", async () => {
      const rows = await prepared();
      await rows.addAlbum({ id: "y", name: "Winter", nowMs: 11 });
      expect((await rows.listAlbums()).map(({ id }) => id)).toEqual(["y", "x"]);
      expect(await rows.renameAlbum("x", "Sommer", 12)).toBe(true);
      expect(await rows.renameAlbum("unknown", "Sommer", 12)).toBe(false);
      expect((await rows.listAlbums()).map(({ name }) => name)).toEqual(["Sommer", "Winter"]);
      expect(await rows.findAlbum("unknown")).toBeNull();
    });

    it("keep what is in the trash without showing it", async () => {
      const rows = await prepared();
      await rows.addToAlbum("x", ["a", "b"].map(assetNamed), 20);
      await rows.moveToTrash([assetNamed("a")], 30);
      expect(await inAlbum(rows, "x")).toEqual([assetNamed("b")]);
      expect((await rows.findAlbum("x"))?.assetCount).toBe(1);
      await rows.takeFromTrash([assetNamed("a")], 40);
      expect(await inAlbum(rows, "x")).toEqual(["b", "a"].map(assetNamed));
      await rows.moveToTrash([assetNamed("a")], 50);
      await rows.deleteTrashed(50, 9, 60);
      expect(await rows.removeFromAlbum("x", [assetNamed("a")], 70)).toBe(0);
      expect((await rows.findAlbum("x"))?.assetCount).toBe(1);
    });
  });
}
