import { describe, expect, it } from "vitest";
import {
  type AssetCursor,
  type AssetEntry,
  type AssetFilter,
  EVERYTHING,
  NO_PICTURE_FACTS,
} from "./asset-rows.ts";
import type { Catalogue } from "./catalogue.ts";
import { assetNamed, commitNamed } from "./commit-fixture.suite.ts";

const DAY_MS = 86_400_000;

/** What every catalogue has to find by words, camera, days, place and favourite; `open` gives a fresh one. */
export function librarySearchSuite(open: () => Promise<Catalogue>): void {
  const found = async (rows: Catalogue, filter: Partial<AssetFilter>) =>
    (await rows.listAssets(100, null, { ...EVERYTHING, ...filter })).map(
      ({ filename }) => filename,
    );
  const named = (name: string, filename: string, camera: string | null = null) =>
    commitNamed(name, 1, { filename, facts: { ...NO_PICTURE_FACTS, camera } });
  const at = (name: string, latitude: number, longitude: number) =>
    commitNamed(name, 1, {
      filename: name,
      facts: { ...NO_PICTURE_FACTS, latitude, longitude },
    });

  describe("library search", () => {
    it("finds words and beginnings of words, with and without accents", async () => {
      const rows = await open();
      await rows.commit([
        named("1", "IMG_2041.HEIC", "Apple iPhone 15"),
        named("2", "Ärger am Müggelsee.jpg"),
        named("3", "holiday-2041-beach.png", "Canon EOS R6"),
      ]);
      const search = async (text: string) => (await found(rows, { text })).toSorted();
      expect(await search("2041")).toEqual(["IMG_2041.HEIC", "holiday-2041-beach.png"]);
      expect(await search("img")).toEqual(["IMG_2041.HEIC"]);
      expect(await search("bea HOLI")).toEqual(["holiday-2041-beach.png"]);
      expect(await search("mugg arger")).toEqual(["Ärger am Müggelsee.jpg"]);
      expect(await search("MÜGGEL")).toEqual(["Ärger am Müggelsee.jpg"]);
      expect(await search("iphone")).toEqual(["IMG_2041.HEIC"]);
      expect(await search("eos beach")).toEqual(["holiday-2041-beach.png"]);
      expect(await search("each")).toEqual([]);
    });

    it("finds a photo by the name of any of its files, once", async () => {
      const rows = await open();
      const still = named("still", "morning.heic");
      const video = commitNamed("video", 1, {
        assetId: assetNamed("still"),
        filename: "morning.mov",
      });
      await rows.commit([still, video]);
      expect(await found(rows, { text: "mov" })).toEqual(["morning.heic"]);
      expect(await found(rows, { text: "morning" })).toEqual(["morning.heic"]);
    });

    it("does not find what is in the trash or was deleted", async () => {
      const rows = await open();
      await rows.commit([named("1", "beach.jpg")]);
      await rows.moveToTrash([assetNamed("1")], 1);
      expect(await found(rows, { text: "beach" })).toEqual([]);
      expect(await found(rows, { text: "beach", trashed: true })).toEqual(["beach.jpg"]);
      await rows.deleteTrashed(1, 9, 2);
      expect(await found(rows, { text: "beach", trashed: true })).toEqual([]);
      await rows.commit([named("1", "lake.jpg")]);
      expect(await found(rows, { text: "lake" })).toEqual(["lake.jpg"]);
      // The name under which it was deleted is forgotten.
      expect(await found(rows, { text: "beach" })).toEqual([]);
    });

    it.each([
      '"* OR (',
      '"',
      "*",
      "NEAR(beach, 5)",
      "words:beach",
      "beach AND NOT",
      "'; drop table assets; --",
      "-beach",
      "^beach",
      "{a b}:c",
      "\u0000",
      "\ud800",
      "%",
      "_",
      "",
      "   ",
      "é́",
    ])("takes %j as words, never as a query", async (text) => {
      const rows = await open();
      await rows.commit([named("1", "harmless.jpg")]);
      expect(await found(rows, { text })).toEqual([]);
      expect(await found(rows, { text: `harmless ${text}` })).toHaveLength(
        /[\p{L}\p{N}]/u.test(text) ? 0 : 1,
      );
    });

    it("finds by camera and lists cameras without the trash", async () => {
      const rows = await open();
      await rows.commit([
        named("1", "1", "Canon EOS R6"),
        named("2", "2", "Apple iPhone 15"),
        named("3", "3", "Apple iPhone 15"),
        named("4", "4"),
      ]);
      expect(await rows.listCameras()).toEqual(["Apple iPhone 15", "Canon EOS R6"]);
      expect((await found(rows, { camera: "Apple iPhone 15" })).toSorted()).toEqual(["2", "3"]);
      expect(await found(rows, { camera: "Nobody" })).toEqual([]);
      await rows.moveToTrash([assetNamed("1")], 1);
      expect(await rows.listCameras()).toEqual(["Apple iPhone 15"]);
    });

    it("finds wall days, first and last included, wherever the clock stood", async () => {
      const rows = await open();
      const wall = (name: string, day: string, time: string, offsetHours: number) => {
        const takenLocal = `${day}T${time}`;
        const takenAtMs = Date.parse(`${takenLocal}Z`) - offsetHours * 3_600_000;
        return commitNamed(name, 0, {
          filename: name,
          taken: { takenAtMs, takenLocal, takenSource: "exif", takenOffsetMinutes: null },
        });
      };
      await rows.commit([
        wall("east", "2024-03-02", "00:00:00", 14),
        wall("west", "2024-03-02", "23:59:59", -12),
        wall("odd", "2024-03-02", "12:00:00", 19.9),
        wall("before", "2024-03-01", "23:59:59", -12),
        wall("after", "2024-03-03", "00:00:00", 14),
      ]);
      const days = async (fromDay: string | null, toDay: string | null) =>
        (await found(rows, { fromDay, toDay })).toSorted();
      expect(await days("2024-03-02", "2024-03-02")).toEqual(["east", "odd", "west"]);
      expect(await days(null, "2024-03-01")).toEqual(["before"]);
      expect(await days("2024-03-03", null)).toEqual(["after"]);
      expect(await days("2024-03-03", "2024-03-01")).toEqual([]);
    });

    it("finds by place, also over the 180th meridian", async () => {
      const rows = await open();
      await rows.commit([
        at("fiji", -17.7, 178),
        at("samoa", -13.8, -172),
        at("berlin", 52.5, 13.4),
        at("edge", -15, 180),
        commitNamed("nowhere", 1, { filename: "nowhere" }),
      ]);
      const inBox = async (west: number, south: number, east: number, north: number) =>
        (await found(rows, { box: { west, south, east, north } })).toSorted();
      expect(await inBox(170, -20, -170, -10)).toEqual(["edge", "fiji", "samoa"]);
      expect(await inBox(170, -20, 180, -10)).toEqual(["edge", "fiji"]);
      expect(await inBox(-180, -90, 180, 90)).toEqual(["berlin", "edge", "fiji", "samoa"]);
      expect(await inBox(13.4, 52.5, 13.4, 52.5)).toEqual(["berlin"]);
      expect(await inBox(-10, 0, 10, 10)).toEqual([]);
    });

    it("finds the same in the same order where thousands match", async () => {
      const rows = await open();
      const count = 5300;
      const place = { ...NO_PICTURE_FACTS, latitude: 10, longitude: 20 };
      const commits = Array.from({ length: count }, (_, n) =>
        commitNamed(`${n}`, n, {
          filename: `IMG_${n}${n < 3 ? " first" : ""}.jpg`,
          facts: n % 2 === 0 ? place : NO_PICTURE_FACTS,
        }),
      );
      await rows.commit(commits);
      await rows.addAlbum({ id: "x", name: "X", nowMs: 1 });
      const all = commits.flatMap(({ resource }) => (resource === null ? [] : [resource.assetId]));
      await rows.addToAlbum("x", all, 1);
      const box = { west: 19, south: 9, east: 21, north: 11 };
      const page = async (filter: Partial<AssetFilter>, after: AssetCursor | null, limit: number) =>
        await rows.listAssets(limit, after, { ...EVERYTHING, ...filter });
      const instants = (entries: readonly AssetEntry[]) =>
        entries.map(({ takenAtMs }) => takenAtMs);
      for (const filter of [{ text: "img" }, { albumId: "x" }, { text: "im jp", albumId: "x" }]) {
        const first = await page(filter, null, 2);
        expect(instants(first)).toEqual([count - 1, count - 2]);
        const second = await page(filter, first.at(-1) ?? null, 2);
        expect(instants(second)).toEqual([count - 3, count - 4]);
        const whole = await page(filter, null, count + 1);
        expect(instants(whole)).toEqual(all.map((_, n) => count - 1 - n));
      }
      expect(instants(await page({ text: "img", box }, null, 2))).toEqual([5298, 5296]);
      // All the way down for the last ones.
      expect(instants(await page({ text: "img first" }, null, 9))).toEqual([2, 1, 0]);
      expect(instants(await page({ text: "img first", box }, null, 9))).toEqual([2, 0]);
      const early = { fromDay: "1970-01-01", toDay: "1970-01-01" };
      expect(await page({ text: "img", ...early }, null, 9)).toHaveLength(9);
      expect(await page({ text: "img", fromDay: "1970-01-02" }, null, 9)).toEqual([]);
    });

    it("joins filters, and pages through them", async () => {
      const rows = await open();
      const names = ["a", "b", "c", "d", "e"];
      await rows.commit(
        names.map((name, n) => commitNamed(name, n * DAY_MS, { filename: `trip ${name}` })),
      );
      for (const name of ["a", "b", "d", "e"]) await rows.setFavourite(assetNamed(name), true, 1);
      await rows.moveToTrash([assetNamed("d")], 1);
      await rows.addAlbum({ id: "x", name: "X", nowMs: 1 });
      await rows.addToAlbum("x", ["a", "b", "c", "d"].map(assetNamed), 1);
      const filter = { ...EVERYTHING, favourite: true, albumId: "x", text: "trip" };
      const first = await rows.listAssets(1, null, filter);
      const rest = await rows.listAssets(9, first.at(-1) ?? null, filter);
      expect([...first, ...rest].map(({ id }) => id)).toEqual(["b", "a"].map(assetNamed));
      expect(first[0]?.favourite).toBe(true);
    });
  });
}
