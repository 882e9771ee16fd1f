import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { IMPORT_WORDS } from "../src/core/view/import-words.ts";
import { LIBRARY_WORDS } from "../src/core/view/library-words.ts";
import { WORDS } from "../src/core/view/words.ts";
import { photoOf } from "./fixtures/dated-photos.ts";
import { plainZip, type ZipPart } from "./fixtures/plain-zip.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";

const ROOT = "Takeout/Google Photos";
const YEAR = `${ROOT}/Photos from 2023`;
const TAKEN_AT_MS = Date.UTC(2023, 6, 1, 12);

const told = (title: string, fields: object = {}) =>
  JSON.stringify({
    title,
    photoTakenTime: { timestamp: String(TAKEN_AT_MS / 1000) },
    geoData: { latitude: 0, longitude: 0, altitude: 0 },
    ...fields,
  });

/** A picture of which the file itself tells nothing. */
async function bare(seed: number): Promise<Buffer> {
  const background = { r: seed * 40, g: 90, b: 200 - seed * 30 };
  return sharp({ create: { width: 64 + seed, height: 48, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** An export of two parts: JSON of the first is about photos of the second. */
async function twoParts(): Promise<{ first: ZipPart[]; second: ZipPart[] }> {
  const [beach, lake, gone] = [await bare(1), await bare(2), await bare(3)];
  const dated = await readFile((await photoOf("2024-05-03", 1)).path);
  return {
    first: [
      { name: `${YEAR}/beach.jpg`, bytes: beach, deflate: true },
      {
        name: `${YEAR}/beach.jpg.supplemental-metadata.json`,
        bytes: told("beach.jpg", {
          description: "Sandburg am Strand",
          favorited: true,
          geoData: { latitude: 54.7, longitude: 8.5, altitude: 0 },
        }),
        deflate: true,
      },
      { name: `${ROOT}/Föhr/metadata.json`, bytes: '{"title":"Föhr","access":"protected"}' },
      { name: `${YEAR}/lake.jpg.supplemental-metada.json`, bytes: told("lake.jpg"), deflate: true },
      { name: `${YEAR}/gone.jpg.json`, bytes: told("gone.jpg", { trashed: true }) },
      { name: "Takeout/archive_browser.html", bytes: "<html></html>" },
    ],
    second: [
      { name: `${ROOT}/Föhr/beach.jpg`, bytes: beach },
      { name: `${YEAR}/lake.jpg`, bytes: lake },
      { name: `${YEAR}/gone.jpg`, bytes: gone },
      { name: `${YEAR}/dated.jpg`, bytes: dated, deflate: true },
      { name: `${YEAR}/dated.jpg.json`, bytes: told("dated.jpg") },
      { name: `${YEAR}/broken.jpg`, bytes: lake, crc: 5 },
    ],
  };
}

const card = (page: Page) => page.getByRole("region", { name: IMPORT_WORDS.title });
const openSettings = (page: Page) =>
  page.getByRole("link", { name: WORDS.screens.settings, exact: true }).click();

type HomeAsset = {
  id: string;
  filename: string;
  takenAtMs: number;
  takenSource: string;
  favourite: boolean;
  latitude: number | null;
};

async function assetsOf(page: Page): Promise<HomeAsset[]> {
  return await page.evaluate(async () => (await (await fetch("/api/v1/assets")).json()).assets);
}

async function factsOf(page: Page, id: string): Promise<Record<string, unknown>> {
  return await page.evaluate(async (asked) => (await fetch(`/api/v1/assets/${asked}`)).json(), id);
}

test("a Takeout of two zips comes home with albums, dates, places and words; again it doubles nothing", async ({
  home,
  device,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "homeward-takeout-"));
  const { first, second } = await twoParts();
  const paths = [join(folder, "takeout-001.zip"), join(folder, "takeout-002.zip")];
  await writeFile(paths[0]!, plainZip(first));
  await writeFile(paths[1]!, plainZip(second));
  const page = await device.pair(home.origin, await home.pairingCode());
  await openSettings(page);

  await card(page).locator("#import-zips").setInputFiles(paths);
  const lines = card(page).getByRole("listitem");
  const counts = {
    photos: 5,
    videos: 0,
    albums: 1,
    dated: 4,
    untold: 1,
    repeated: 1,
    trashed: 1,
    archived: 0,
    other: 1,
  };
  await expect(lines).toHaveText(IMPORT_WORDS.lines(counts));
  await lookAtAll(page, "import-plan");
  expect(await assetsOf(page)).toEqual([]);

  await card(page).getByRole("button", { name: IMPORT_WORDS.start, exact: true }).click();
  await expect(card(page).getByText(IMPORT_WORDS.damaged)).toBeVisible();
  await expect(lines).toHaveCount(1);
  await until("three photos are home", async () => (await assetsOf(page)).length === 3);

  const byName = new Map((await assetsOf(page)).map((one) => [one.filename, one]));
  const beach = byName.get("beach.jpg")!;
  expect(beach).toMatchObject({ takenAtMs: TAKEN_AT_MS, takenSource: "sidecar" });
  await until("the album holds the beach", async () => {
    const { albums } = await factsOf(page, beach.id);
    return JSON.stringify(albums).includes("Föhr");
  });
  expect(await factsOf(page, beach.id)).toMatchObject({
    description: "Sandburg am Strand",
    favourite: true,
    latitude: 54.7,
    longitude: 8.5,
  });
  expect(byName.get("lake.jpg")).toMatchObject({ takenAtMs: TAKEN_AT_MS, takenSource: "sidecar" });
  expect(byName.get("dated.jpg")).toMatchObject({ takenSource: "exif" });
  await card(page).getByRole("button", { name: IMPORT_WORDS.close, exact: true }).click();

  // The same again: looked through, taken in, and nothing is there twice.
  await card(page).locator("#import-zips").setInputFiles(paths);
  await card(page).getByRole("button", { name: IMPORT_WORDS.start, exact: true }).click();
  await expect(card(page).getByText(IMPORT_WORDS.damaged)).toBeVisible();
  await expect(card(page).getByRole("status")).toContainText(
    IMPORT_WORDS.done({
      doneCount: 5,
      allCount: 5,
      queuedCount: 0,
      alreadyCount: 4,
      refusedCount: 1,
      refused: [],
    }),
  );
  expect(await assetsOf(page)).toHaveLength(3);
  expect(await home.libraryCount()).toBe(3);

  // What the export told is seen and found.
  await page.getByRole("link", { name: WORDS.screens.library, exact: true }).click();
  await page.getByRole("grid").getByRole("button", { name: "beach.jpg" }).click();
  await page.getByRole("button", { name: LIBRARY_WORDS.facts.title, exact: true }).first().click();
  await expect(page.getByText("Sandburg am Strand")).toBeVisible();
  await rm(folder, { recursive: true });
});
