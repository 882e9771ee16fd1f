import type { AssetFilter } from "../../server/ports/asset-rows.ts";
import { EVERYTHING } from "../../server/ports/asset-rows.ts";
import type { Catalogue } from "../../server/ports/catalogue.ts";
import { ALBUMS } from "./fill.ts";

/** One page and the entry that tells whether there is another. */
const PAGE = 101;
const MIDDLE = "2017-07-01";

type Query = { name: string; run: (catalogue: Catalogue, assetCount: number) => Promise<unknown> };

async function page(
  catalogue: Catalogue,
  assetCount: number,
  filter: Partial<AssetFilter>,
): Promise<void> {
  const found = await catalogue.listAssets(PAGE, null, { ...EVERYTHING, ...filter });
  // A small library may have nothing in a small place.
  if (found.length === 0 && assetCount > 1000)
    throw new Error(`nothing found by ${JSON.stringify(filter)}`);
}

const filtered = (name: string, filter: Partial<AssetFilter>): Query => ({
  name,
  run: (catalogue, assetCount) => page(catalogue, assetCount, filter),
});

/** What the Library screen asks. */
export const QUERIES: Query[] = [
  filtered("first page", {}),
  {
    name: "jump into the middle",
    run: async (catalogue) =>
      await catalogue.listAssets(PAGE, await catalogue.cursorBeforeDay(MIDDLE)),
  },
  { name: "days", run: (catalogue) => catalogue.countByDay() },
  { name: "totals", run: (catalogue) => catalogue.totals() },
  { name: "cameras", run: (catalogue) => catalogue.listCameras() },
  filtered("favourites", { favourite: true }),
  filtered("one camera", { camera: "Canon EOS R6" }),
  filtered("a month in the middle", { fromDay: "2017-07-01", toDay: "2017-07-31" }),
  filtered("before a day", { toDay: "2012-01-01" }),
  filtered("trash", { trashed: true }),
  filtered("album of the oldest", { albumId: ALBUMS.oldest }),
  filtered("album of one in a hundred", { albumId: ALBUMS.spread }),
  filtered("album of every second", { albumId: ALBUMS.half }),
  {
    name: "the middle of that album",
    run: async (catalogue) =>
      await catalogue.listAssets(PAGE, await catalogue.cursorBeforeDay(MIDDLE), {
        ...EVERYTHING,
        albumId: ALBUMS.half,
      }),
  },
  filtered("that album, one camera", { albumId: ALBUMS.half, camera: "Canon EOS R6" }),
  filtered("that album, a rare word", { albumId: ALBUMS.half, text: "birthday" }),
  filtered("that album, a country", {
    albumId: ALBUMS.half,
    box: { west: 0, south: 40, east: 15, north: 55 },
  }),
  { name: "albums", run: (catalogue) => catalogue.listAlbums() },
  filtered("a rare word", { text: "birthday" }),
  filtered("a number", { text: "0250" }),
  filtered("a word that all have", { text: "img" }),
  filtered("a camera's word and a rare one", { text: "apple beach" }),
  filtered("a country", { box: { west: 0, south: 40, east: 15, north: 55 } }),
  filtered("half the world", { box: { west: 0, south: -90, east: 180, north: 90 } }),
];
