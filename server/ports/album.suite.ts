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

    it("have their photos in the order of the timeline, whatever happens to these", async () => {
      const rows = await prepared();
      const one = (name: string, atMs: number, of = name) =>
        commitNamed(name, atMs, { assetId: assetNamed(of) });
      await rows.commit([one("c", 2), one("d", 3), one("e", 4)]);
      await rows.addToAlbum("x", ["a", "b", "c", "d"].map(assetNamed), 20);
      expect(await inAlbum(rows, "x")).toEqual(["d", "c", "b", "a"].map(assetNamed));
      const other = commitNamed("film", 1, { resourceType: "video" });
      await rows.commit([commitNamed("v", 0, { resourceType: "video" }), other]);
      await rows.addToAlbum("x", ["film", "v"].map(assetNamed), 21);
      // A photo of the oldest one that is shown from now on, and was taken last.
      await rows.commit([one("shown", 9, "v")]);
      expect((await inAlbum(rows, "x"))[0]).toBe(assetNamed("v"));
      const inTimeline = async () => (await rows.listAssets(9, null)).map(({ id }) => id);
      const members = async () => (await inTimeline()).filter((id) => id !== assetNamed("e"));
      expect(await inAlbum(rows, "x")).toEqual(await members());
      // The film turns out to be of a photo that is in no album: it is in the album with it.
      const film = other.resource?.sha256;
      if (film === undefined) throw new Error("a film");
      await rows.joinParts([{ sha256: film, assetId: assetNamed("e") }], 30);
      expect(await inAlbum(rows, "x")).toEqual(await inTimeline());
      const [first] = await rows.listAssets(1, null);
      if (first === undefined) throw new Error("a photo");
      await rows.forgetFiles([first.sha256], 40);
      expect(await inAlbum(rows, "x")).toEqual(await inTimeline());
      const filter = { ...EVERYTHING, albumId: "x" };
      const pages = [await rows.listAssets(2, null, filter)];
      for (let page = pages[0]; page !== undefined && page.length === 2; page = pages.at(-1))
        pages.push(await rows.listAssets(2, page.at(-1) ?? null, filter));
      expect(pages.flat().map(({ id }) => id)).toEqual(await inTimeline());
      expect((await rows.findAlbum("x"))?.assetCount).toBe((await inTimeline()).length);
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
