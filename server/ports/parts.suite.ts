import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AssetEntry, EVERYTHING, type NewResource, NO_PICTURE_FACTS } from "./asset-rows.ts";
import type { Catalogue } from "./catalogue.ts";
import { assetNamed, commitNamed, hashNamed } from "./commit-fixture.suite.ts";

const DAY_MS = 86_400_000;
const TRASH = { ...EVERYTHING, trashed: true };

/** The files of one photo, and the day that each tells. */
const FILES = [
  { name: "still", resourceType: "photo", day: 1 },
  { name: "raw", resourceType: "raw", day: 2 },
  { name: "video", resourceType: "pairedVideo", day: 3 },
  { name: "notes", resourceType: "sidecar", day: 4 },
];

function fileOf(name: string, fields: Partial<NewResource> = {}) {
  const { resourceType = "photo", day = 9 } = FILES.find((file) => file.name === name) ?? {};
  return commitNamed(name, day * DAY_MS, { resourceType, sizeBytes: day, ...fields });
}

const claimOf = (name: string, of: string) => ({
  sha256: hashNamed(name),
  assetId: assetNamed(of),
});
const typesOf = (entry: AssetEntry | null | undefined) =>
  entry?.parts.map(({ resourceType }) => resourceType);
const bytesOf = (entries: readonly AssetEntry[]) =>
  entries.flatMap(({ parts }) => parts).reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

/** Counters say what the lists show, however files came together. */
async function expectCounted(rows: Catalogue): Promise<void> {
  const live = await rows.listAssets(99, null);
  expect(await rows.totals()).toEqual({ assetCount: live.length, byteCount: bytesOf(live) });
  const trashed = await rows.listAssets(99, null, TRASH);
  expect(await rows.trashTotals()).toEqual({ count: trashed.length, bytes: bytesOf(trashed) });
  const days = Map.groupBy(live, ({ takenLocal }) => takenLocal.slice(0, 10));
  const counts = [...days].map(([day, those]) => ({ day, count: those.length }));
  const told = await rows.countByDay();
  expect(told.toSorted((a, b) => (a.day < b.day ? -1 : 1))).toEqual(
    counts.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
  );
}

/** What every catalogue has to do for photos of several files; `open` gives a fresh one. */
export function partsSuite(open: () => Promise<Catalogue>): void {
  describe("parts of an asset", () => {
    it("in whatever order and however many at a time they come, the best file is shown", async () => {
      const order = fc.shuffledSubarray(FILES, { minLength: FILES.length });
      const property = fc.asyncProperty(order, fc.boolean(), async (files, together) => {
        const rows = await open();
        const assetId = assetNamed(files[0]?.name ?? "");
        const commits = files.map(({ name }) => fileOf(name, { assetId }));
        if (together) await rows.commit(commits);
        else for (const commit of commits) await rows.commit([commit]);
        const [asset, ...others] = await rows.listAssets(9, null);
        expect(others).toEqual([]);
        expect(asset).toMatchObject({ id: assetId, sha256: hashNamed("still"), takenAtMs: DAY_MS });
        expect(typesOf(asset)).toEqual(["photo", "raw", "pairedVideo", "sidecar"]);
        await expectCounted(rows);
        await rows.close();
      });
      await fc.assert(property, { numRuns: 12 });
    });

    it("two devices that begin one photo with different files end with one asset, whoever is first", async () => {
      const acts: [string, (rows: Catalogue) => Promise<void>][] = [
        ["the video alone", (rows) => rows.commit([fileOf("video", { resourceType: "video" })])],
        ["the still", (rows) => rows.commit([fileOf("still")])],
        [
          "the video of the still",
          (rows) => rows.commit([fileOf("video", { assetId: assetNamed("still") })]),
        ],
      ];
      const property = fc.asyncProperty(
        fc.shuffledSubarray(acts, { minLength: acts.length }),
        async (order) => {
          const rows = await open();
          for (const [, act] of order) await act(rows);
          const [asset, ...others] = await rows.listAssets(9, null);
          expect(others).toEqual([]);
          expect(asset?.id).toBe(assetNamed("still"));
          expect(typesOf(asset)).toEqual(["photo", "pairedVideo"]);
          // Nothing of the other asset is left.
          expect(await rows.listArchived(9, null)).toHaveLength(1);
          const found = await rows.findResources(["still", "video"].map(hashNamed));
          expect(found.map(({ assetId }) => assetId)).toEqual([asset?.id, asset?.id]);
          await expectCounted(rows);
          await rows.close();
        },
      );
      await fc.assert(property, { numRuns: 12 });
    });

    it("two devices that name one photo after different files do not turn it to and fro", async () => {
      const rows = await open();
      await rows.commit([fileOf("video", { resourceType: "video" }), fileOf("still")]);
      await rows.joinParts([claimOf("video", "still")], 1);
      const { newestSeq } = await rows.changeRange();
      await rows.joinParts([claimOf("still", "video")], 2);
      await rows.joinParts([claimOf("video", "still")], 3);
      expect(await rows.listAssets(9, null)).toMatchObject([{ id: assetNamed("still") }]);
      expect((await rows.changeRange()).newestSeq).toBe(newestSeq);
      // What names the other id still finds the photo.
      expect(await rows.findAsset(assetNamed("video"))).toMatchObject({ id: assetNamed("still") });
    });

    it("what is said to be part of an asset that is not home yet waits under its name", async () => {
      const rows = await open();
      await rows.commit([fileOf("video", { resourceType: "video" })]);
      await rows.joinParts([claimOf("video", "still")], 1);
      expect(await rows.listAssets(9, null)).toMatchObject([{ id: assetNamed("still") }]);
      await rows.commit([fileOf("still")]);
      const [asset, ...others] = await rows.listAssets(9, null);
      expect(others).toEqual([]);
      expect(typesOf(asset)).toEqual(["photo", "pairedVideo"]);
      await expectCounted(rows);
    });

    it("is told as one asset that went and one that changed", async () => {
      const rows = await open();
      await rows.commit([fileOf("video", { resourceType: "video" }), fileOf("still")]);
      const { newestSeq } = await rows.changeRange();
      await rows.joinParts([claimOf("video", "still")], 7);
      expect(await rows.changesAfter(newestSeq, 9)).toMatchObject([
        { kind: "deleted", assetId: assetNamed("video"), atMs: 7 },
        { kind: "changed", assetId: assetNamed("still"), atMs: 7 },
      ]);
    });

    it("keeps albums, favourites and words of both", async () => {
      const rows = await open();
      const video = { resourceType: "video", filename: "clip.mov" };
      await rows.commit([fileOf("video", video), fileOf("still", { filename: "Strand.heic" })]);
      for (const id of ["x", "y"]) await rows.addAlbum({ id, name: id, nowMs: 1 });
      await rows.addToAlbum("x", [assetNamed("video"), assetNamed("still")], 1);
      await rows.addToAlbum("y", [assetNamed("video")], 1);
      await rows.setFavourite(assetNamed("video"), true, 1);
      await rows.joinParts([claimOf("video", "still")], 2);
      const id = assetNamed("still");
      expect((await rows.albumsOf(id)).map((album) => album.id)).toEqual(["x", "y"]);
      expect((await rows.findAlbum("x"))?.assetCount).toBe(1);
      for (const filter of [
        { favourite: true },
        { text: "clip" },
        { text: "strand" },
        { albumId: "y" },
      ])
        expect(await rows.listAssets(9, null, { ...EVERYTHING, ...filter })).toMatchObject([
          { id },
        ]);
    });

    it("has the place that either told, that of the shown file first", async () => {
      for (const [still, place] of [
        [NO_PICTURE_FACTS, { latitude: 3, longitude: 4 }],
        [
          { ...NO_PICTURE_FACTS, latitude: 1, longitude: 2 },
          { latitude: 1, longitude: 2 },
        ],
      ] as const) {
        const rows = await open();
        const facts = { ...NO_PICTURE_FACTS, latitude: 3, longitude: 4 };
        await rows.commit([fileOf("video", { resourceType: "video", facts })]);
        await rows.commit([fileOf("still", { facts: still })]);
        await rows.joinParts([claimOf("video", "still")], 6);
        expect(await rows.listAssets(9, null)).toMatchObject([place]);
      }
    });

    it("is live where either was, and in the trash where both were", async () => {
      for (const [trashed, isLive] of [
        [["video"], true],
        [["still"], true],
        [["video", "still"], false],
      ] as const) {
        const rows = await open();
        await rows.commit([fileOf("video", { resourceType: "video" }), fileOf("still")]);
        await rows.moveToTrash(trashed.map(assetNamed), 5);
        await rows.joinParts([claimOf("video", "still")], 6);
        expect(await rows.listAssets(9, null)).toHaveLength(isLive ? 1 : 0);
        expect(await rows.listAssets(9, null, TRASH)).toHaveLength(isLive ? 0 : 1);
        await expectCounted(rows);
      }
    });

    it("a photo that is sent after its video went to the trash is seen; a video follows its photo there", async () => {
      const rows = await open();
      const assetId = assetNamed("video");
      await rows.commit([fileOf("video")]);
      await rows.moveToTrash([assetId], 5);
      await rows.commit([fileOf("still", { assetId })]);
      expect(await rows.listAssets(9, null)).toMatchObject([{ id: assetId }]);
      expect((await rows.changesAfter(0, 99)).at(-1)?.kind).toBe("restored");
      await rows.moveToTrash([assetId], 6);
      await rows.commit([fileOf("raw", { assetId })]);
      expect(await rows.listAssets(9, null)).toEqual([]);
      await expectCounted(rows);
    });

    it("never makes one photo of two, nor of two films", async () => {
      const rows = await open();
      const film = { resourceType: "video" };
      const names = ["still", "other", "video", "film"];
      await rows.commit([
        fileOf("still"),
        fileOf("other"),
        fileOf("video", film),
        fileOf("film", film),
      ]);
      await rows.joinParts([claimOf("other", "still"), claimOf("film", "video")], 1);
      expect(await rows.listAssets(9, null)).toHaveLength(names.length);
      await rows.joinParts([claimOf("video", "still"), claimOf("film", "still")], 1);
      await rows.joinParts([claimOf("video", "other")], 1);
      const ids = (await rows.listAssets(9, null)).map(({ id }) => id);
      expect(ids.toSorted()).toEqual(["still", "other", "film"].map(assetNamed).toSorted());
      await expectCounted(rows);
    });

    it("notes that came alone stand in no list, and show themselves with their photo", async () => {
      const rows = await open();
      await rows.commit([fileOf("notes")]);
      const id = assetNamed("notes");
      expect(await rows.listAssets(9, null)).toEqual([]);
      expect(await rows.changesAfter(0, 9)).toEqual([]);
      expect(await rows.listUndrawn(9)).toEqual([]);
      expect(await rows.cursorBeforeDay("2999-01-01")).toBeNull();
      expect(await rows.moveToTrash([id], 1)).toBe(0);
      // They are home, can be fetched, and leave with an export.
      expect(await rows.findAsset(id)).toMatchObject({ sha256: hashNamed("notes") });
      expect(await rows.listArchived(9, null)).toMatchObject([{ id }]);
      await expectCounted(rows);
      await rows.commit([fileOf("still", { assetId: id })]);
      expect(await rows.listAssets(9, null)).toMatchObject([{ id, sha256: hashNamed("still") }]);
      expect(await rows.changesAfter(0, 9)).toMatchObject([{ kind: "added", assetId: id }]);
      expect(await rows.listUndrawn(9)).toMatchObject([
        { files: [{ sha256: hashNamed("still") }] },
      ]);
      await expectCounted(rows);
    });

    it("notes that stand beside two photos stay with the first", async () => {
      const rows = await open();
      const assetId = assetNamed("still");
      await rows.commit([fileOf("still"), fileOf("notes", { assetId }), fileOf("other")]);
      await rows.joinParts([claimOf("notes", "other")], 1);
      expect(typesOf(await rows.findAsset(assetId))).toEqual(["photo", "sidecar"]);
      expect(typesOf(await rows.findAsset(assetNamed("other")))).toEqual(["photo"]);
    });

    it("shows the next best file where the shown one was forgotten, and none where only notes are left", async () => {
      const rows = await open();
      const assetId = assetNamed("still");
      await rows.commit(FILES.map(({ name }) => fileOf(name, { assetId })));
      for (const [gone, shown] of [
        ["still", "raw"],
        ["raw", "video"],
      ] as const) {
        await rows.forgetFiles([hashNamed(gone)], 1);
        expect(await rows.listAssets(9, null)).toMatchObject([{ sha256: hashNamed(shown) }]);
      }
      await rows.forgetFiles([hashNamed("video")], 1);
      expect(await rows.listAssets(9, null)).toEqual([]);
      await expectCounted(rows);
      await rows.commit([fileOf("still")]);
      expect(typesOf((await rows.listAssets(9, null))[0])).toEqual(["photo", "sidecar"]);
      await expectCounted(rows);
    });

    it("deleted for good, its other id is free again", async () => {
      const rows = await open();
      await rows.commit([fileOf("video", { resourceType: "video" }), fileOf("still")]);
      await rows.joinParts([claimOf("video", "still")], 1);
      await rows.moveToTrash([assetNamed("still")], 2);
      expect(await rows.deleteTrashed(2, 9, 3)).toEqual({ assetCount: 1, byteCount: 4 });
      expect(await rows.findTombstones(["still", "video"].map(hashNamed))).toHaveLength(2);
      await rows.commit([fileOf("raw", { assetId: assetNamed("video") })]);
      expect(await rows.listAssets(9, null)).toMatchObject([{ id: assetNamed("video") }]);
      await expectCounted(rows);
    });

    it("counters agree with the lists whatever is said to belong together", async () => {
      const name = fc.constantFrom(...FILES.map((file) => file.name), "other", "third");
      const act = fc.oneof(
        fc.tuple(fc.constant("commit" as const), name, name),
        fc.tuple(fc.constant("claim" as const), name, name),
        fc.tuple(fc.constant("trash" as const), name, name),
        fc.tuple(fc.constant("restore" as const), name, name),
        fc.tuple(fc.constant("forget" as const), name, name),
        fc.tuple(fc.constant("delete" as const), name, name),
      );
      const property = fc.asyncProperty(
        fc.array(act, { minLength: 3, maxLength: 25 }),
        async (acts) => {
          const rows = await open();
          for (const [at, [kind, one, other]] of acts.entries()) {
            const id = assetNamed(one);
            if (kind === "commit") await rows.commit([fileOf(one, { assetId: assetNamed(other) })]);
            else if (kind === "claim") await rows.joinParts([claimOf(one, other)], at);
            else if (kind === "trash") await rows.moveToTrash([id], at);
            else if (kind === "restore") await rows.takeFromTrash([id], at);
            else if (kind === "forget") await rows.forgetFiles([hashNamed(one)], at);
            else await rows.deleteTrashed(at, 1, at);
            await expectCounted(rows);
            // Every file stands in exactly one asset, and every asset has a file that it shows.
            const assets = await rows.listArchived(99, null);
            const files = assets.flatMap((asset) => asset.files.map(({ sha256 }) => sha256));
            expect(new Set(files).size).toBe(files.length);
            for (const { id: assetId, files: own } of assets)
              expect(own[0]?.sha256).toBe((await rows.findAsset(assetId))?.sha256);
          }
          await rows.close();
        },
      );
      await fc.assert(property, { numRuns: 25 });
    }, 120_000);
  });
}
