import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHOOSE_WORDS } from "../src/core/words/en/choose.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { photoFolder } from "./fixtures/folder.ts";
import { jpegs } from "./fixtures/photos.ts";
import { BareDevice } from "./harness/bare-device.ts";
import { sha256OfFile } from "./harness/library.ts";
import { INSTALLING_FLAG, installApp } from "./harness/installed-app.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("a folder that is dropped brings its photos from all levels, and names what is none", async ({
  home,
  device,
}) => {
  const photos = await jpegs(3, 100_000, 200);
  const folder = await photoFolder(photos);
  const page = await device.pair(home.origin, await home.pairingCode());
  const session = await device.context.newCDPSession(page);
  const data = { items: [], files: [folder.path], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", { type, x: 40, y: 700, data });
  }
  await expectAtHome(home, photos);
  await expect(page.getByText(WORDS.report.refused(folder.refused.length))).toBeVisible();
  for (const name of folder.refused) await expect(page.getByText(name).first()).toBeVisible();
  await folder.dispose();
});

test("a folder that is picked brings the same", async ({ home, device }) => {
  const photos = await jpegs(3, 100_000, 210);
  const folder = await photoFolder(photos);
  const page = await device.pair(home.origin, await home.pairingCode());
  await page.getByLabel(CHOOSE_WORDS.folder, { exact: true }).setInputFiles(folder.path);
  await expectAtHome(home, photos);
  await expect(page.getByText(WORDS.report.refused(folder.refused.length))).toBeVisible();
  await folder.dispose();
});

test("the picker of any files takes raw pictures and notes beside photos too, and refuses the rest by name", async ({
  home,
  device,
}) => {
  const folder = await mkdtemp(join(tmpdir(), "homeward-files-"));
  const [photo] = await jpegs(1, 100_000, 220);
  const paths = ["DSC0001.ARW", "IMG_0002.XMP", "song.mp3"].map((name) => join(folder, name));
  for (const path of paths) await writeFile(path, `what is in ${path}`);
  await copyFile(photo?.path ?? "", join(folder, "photo"));
  const page = await device.pair(home.origin, await home.pairingCode());
  const picker = page.getByLabel(CHOOSE_WORDS.files, { exact: true });
  expect(await picker.getAttribute("accept")).toBeNull();
  await picker.setInputFiles([...paths, photo?.path ?? ""]);
  await expect(page.getByText("song.mp3").first()).toBeVisible();
  await expect(page.getByText(WORDS.report.refused(1))).toBeVisible();
  await expect.poll(() => home.libraryCount(), { timeout: 30_000 }).toBe(3);
  const arrived = (await home.library()).map(({ sha256 }) => sha256);
  expect(arrived).toContain(await sha256OfFile(join(folder, "DSC0001.ARW")));
  await rm(folder, { recursive: true });
});

test("a picture that is pasted goes home, but not where text is being written", async ({
  home,
  device,
}) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  // A real picture in the real clipboard; Chromium writes it anew as PNG.
  const copy = async (colour: string) =>
    page.evaluate(
      `(async () => {
        const canvas = new OffscreenCanvas(300, 200);
        const context = canvas.getContext("2d");
        context.fillStyle = ${JSON.stringify(colour)};
        context.fillRect(0, 0, 300, 200);
        const picture = await canvas.convertToBlob({ type: "image/png" });
        await navigator.clipboard.write([new ClipboardItem({ "image/png": picture })]);
      })()`,
    );
  await page.bringToFront();
  await page.locator("h1").first().click();
  await copy("teal");
  await page.keyboard.press("Control+V");
  await expect.poll(() => home.libraryCount(), { timeout: 30_000 }).toBe(1);

  await page.goto(`${home.origin}/#/library`);
  await copy("crimson");
  await page.getByRole("searchbox").first().click();
  await page.keyboard.press("Control+V");
  await page.goto(`${home.origin}/#/`);
  await page.locator("h1").first().click();
  await page.keyboard.press("Control+V");
  // The second paste outside of a field is the proof that the one inside of it came to nothing.
  await expect.poll(() => home.libraryCount(), { timeout: 30_000 }).toBe(2);
});

test("photos that are opened with the installed Homeward go home", async ({ home }) => {
  const photos = await jpegs(2, 100_000, 230);
  const device = await BareDevice.launch({ flags: [INSTALLING_FLAG] });
  try {
    const page = await device.pair(home.origin, await home.pairingCode());
    await installApp(page);
    await page.attached(async (send) => {
      await send("PWA.launchFilesInApp", {
        manifestId: `${home.origin}/`,
        files: photos.map(({ path }) => path),
      });
    });
    await expectAtHome(home, photos);
  } finally {
    await device.dispose();
  }
});
