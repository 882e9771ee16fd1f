import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ERROR_WORDS } from "../src/core/words/en/errors.ts";
import { REPORT_WORDS } from "../src/core/words/en/report.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { commentedJpegs, jpegs } from "./fixtures/photos.ts";
import { notesOf } from "./harness/device.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { sha256OfFile } from "./harness/library.ts";
import { expect, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";

const folder = await mkdtemp(join(tmpdir(), "homeward-odd-files-"));
test.afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  return path;
}

test("a pick with odd files is accounted for file by file, and the person may silence what is no news", async ({
  home,
  gate,
  device,
}) => {
  const [whole, cut, edited] = await jpegs(3, 120_000, 700);
  const damaged = await file("IMG_0701.jpg", (await readFile(cut!.path)).subarray(0, 70_000));
  const copy = join(folder, "IMG_E0702.jpg");
  await copyFile(edited!.path, copy);
  const renamed = await file("Really a photo.png", await readFile(edited!.path));
  const empties = await Promise.all(
    Array.from({ length: 9 }, (_, at) => file(`IMG_08${at}0.jpg`, "")),
  );
  const letter = await file("A letter to nobody.txt", "Dear reader");
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bytesPerSecond = 1;
  await page
    .locator("#choose")
    .setInputFiles([whole!.path, damaged, copy, renamed, letter, ...empties]);

  const report = page.getByRole("region", { name: WORDS.report.title });
  // The edited copy and the photo with the wrong extension are the same bytes.
  await expect(report).toContainText("3 photos were made safe on this device. 1 was here already.");
  await expect(report).toContainText(WORDS.report.refused(10));
  await expect(report).toContainText(ERROR_WORDS["file-empty"]);
  await expect(report).toContainText("A letter to nobody.txt");
  await expect(report).toContainText(REPORT_WORDS.damaged(1));
  await expect(report).toContainText("1 file is edited");
  await expect(report.getByText("IMG_0880.jpg")).toHaveCount(0);
  await lookAtAll(page, "intake-report");
  await report.getByRole("button", { name: REPORT_WORDS.more(4) }).click();
  await expect(report.getByText("IMG_0880.jpg").first()).toBeVisible();

  await report.getByRole("button", { name: REPORT_WORDS.hide }).click();
  await expect(report).not.toContainText("1 file is edited");
  await page.reload();
  const again = await file("IMG_E0703.jpg", (await readFile(edited!.path)).subarray(0, 90_000));
  await page.locator("#choose").setInputFiles([again]);
  await expect(report).toContainText(WORDS.report.saved(1));
  await expect(report).not.toContainText("edited.");

  // What is damaged went home as it is.
  gate.bytesPerSecond = null;
  await until("all are home", async () => (await home.libraryCount()) === 4);
  const arrived = new Set((await home.library()).map(({ sha256 }) => sha256));
  const sent = [whole!.path, damaged, copy, again];
  const hashes = await Promise.all(sent.map((path) => sha256OfFile(path)));
  expect(arrived).toEqual(new Set(hashes));
});

test("thousands of files are all accounted for, and a second pick of them stores nothing", async ({
  home,
  device,
}) => {
  const files = await commentedJpegs(600, 10_000);
  const page = await device.pair(home.origin, await home.pairingCode());
  const choose = page.locator("#choose");
  const paths = files.map(({ path }) => path);
  await choose.setInputFiles(paths);
  const report = page.locator(".edge-line");
  await expect(report).toContainText(WORDS.report.saved(600), { timeout: 60_000 });
  await until("all are home", async () => (await home.libraryCount()) === 600, 120_000);
  await until("all are noted", async () => (await notesOf(page)).receipts.length === 600);

  await choose.setInputFiles(paths);
  await expect(report).toContainText(WORDS.report.alreadyHome(600), { timeout: 60_000 });
  expect((await notesOf(page)).byteKeys).toEqual([]);
});

test("an intake that is stopped keeps what it saved and says how many it did not look at", async ({
  home,
  device,
}) => {
  const files = await commentedJpegs(600, 10_000);
  const page = await device.pair(home.origin, await home.pairingCode());
  await home.stop();
  await page.locator("#choose").setInputFiles(files.map(({ path }) => path));
  await page.getByRole("button", { name: WORDS.progress.stop }).click();
  const report = page.locator(".edge-line");
  await expect(report).toContainText("not looked at");
  const { jobs } = await notesOf(page);
  const words = (await report.innerText()).replaceAll(",", "");
  const [saved, left] = [/(\d+) photos? w/u, /(\d+) w\w+ not looked at/u].map((pattern) =>
    Number(pattern.exec(words)?.[1]),
  );
  expect(saved! + left!).toBe(600);
  expect(jobs.length).toBe(saved);
});
