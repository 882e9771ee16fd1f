import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { IMPORT_WORDS } from "../src/core/words/en/import.ts";
import { SAID_WORDS } from "../src/core/words/en/said.ts";
import { LIBRARY_WORDS } from "../src/core/words/en/library.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { cached } from "./fixtures/cache.ts";
import { commentedJpegs } from "./fixtures/photos.ts";
import { photoOf } from "./fixtures/dated-photos.ts";
import { plainZip, type ZipPart } from "./fixtures/plain-zip.ts";
import { pick } from "./harness/device.ts";
import { rowsOf } from "./harness/indexed-db.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";
import { hashOfSection } from "../src/core/view/settings-section.ts";

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

async function importRows(page: Page): Promise<{ doneCount: number; allCount: number }[]> {
  const rows = await page.evaluate<{ id: string; doneCount: number; allCount: number }[]>(
    rowsOf("imports"),
  );
  return rows.filter(({ id }) => id.startsWith("import:"));
}

const card = (page: Page) => page.getByRole("region", { name: IMPORT_WORDS.title });
/** By its own address, so that a phone shows this section and not the list of all. */
const openSettings = (page: Page) => page.evaluate(`location.hash = "${hashOfSection("sources")}"`);

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
  await expect(card(page).getByText(SAID_WORDS["zip-damaged"])).toBeVisible();
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
  await expect(card(page).getByText(SAID_WORDS["zip-damaged"])).toBeVisible();
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

test("what an unpacked Takeout tells of a photo that is home already goes there without the photo", async ({
  home,
  device,
  gate,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "homeward-takeout-"));
  const beach = await cached("beach.jpg", 2000, async () => [await bare(1)]);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await pick(page, [beach]);
  await until("the photo is home", async () => (await assetsOf(page)).length === 1);
  const [before] = await assetsOf(page);
  expect(before).toMatchObject({ takenSource: "modified", favourite: false });

  const { first } = await twoParts();
  for (const { name, bytes } of first) {
    await mkdir(dirname(join(folder, String(name))), { recursive: true });
    await writeFile(join(folder, String(name)), bytes);
  }
  await openSettings(page);
  await card(page).locator("#import-folder").setInputFiles(folder);
  await expect(
    card(page).getByRole("heading", { name: IMPORT_WORDS.plan.google, exact: true }),
  ).toBeVisible();
  await card(page).getByRole("button", { name: IMPORT_WORDS.start, exact: true }).click();
  await until("the home was told", async () => {
    const [asset] = await assetsOf(page);
    return asset?.favourite === true;
  });
  expect(await factsOf(page, before!.id)).toMatchObject({
    description: "Sandburg am Strand",
    takenSource: "sidecar",
    takenAtMs: TAKEN_AT_MS,
  });
  expect(await home.libraryCount()).toBe(1);
  // Told once: nothing is left to be told.
  await until("nothing is left to be told", async () => {
    const rows = await page.evaluate<{ id: string }[]>(rowsOf("imports"));
    return rows.length === 0;
  });
  await rm(folder, { recursive: true });
});

test("an import whose page was closed goes on where it stood", async ({ home, device }) => {
  const folder = await mkdtemp(join(tmpdir(), "homeward-takeout-"));
  const photos = await commentedJpegs(300, 20_000);
  const parts = await Promise.all(
    photos.map(async ({ filename, path }) => ({
      name: `${YEAR}/${filename}`,
      bytes: await readFile(path),
      deflate: true,
    })),
  );
  const zip = join(folder, "takeout-001.zip");
  await writeFile(zip, plainZip([...parts, { name: `${YEAR}/x.jpg.json`, bytes: told("x.jpg") }]));
  const page = await device.pair(home.origin, await home.pairingCode());
  await openSettings(page);
  await card(page).locator("#import-zips").setInputFiles(zip);
  await card(page).getByRole("button", { name: IMPORT_WORDS.start, exact: true }).click();
  await until("a batch is noted", async () => ((await importRows(page))[0]?.doneCount ?? 0) > 0);
  await page.reload();
  const [row] = await importRows(page);
  expect(row!.doneCount).toBeLessThan(300);

  await expect(card(page).getByText("An import is not finished")).toBeVisible();
  await card(page).locator("#import-zips").setInputFiles(zip);
  await expect(card(page).getByText(IMPORT_WORDS.resume(row!.doneCount, 300))).toBeVisible();
  await card(page).getByRole("button", { name: IMPORT_WORDS.goOn, exact: true }).click();
  await expect(
    card(page).getByRole("button", { name: IMPORT_WORDS.close, exact: true }),
  ).toBeVisible({ timeout: 60_000 });
  await expectAtHome(home, photos, 120_000);
  expect(await importRows(page)).toEqual([]);
  await rm(folder, { recursive: true });
});
