import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WORDS } from "../src/core/words/en/app.ts";
import { jpeg } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("a photo picked twice, under another name and again after it went home, is one photo", async ({
  home,
  gate,
  device,
}) => {
  const photo = await jpeg(11, 400_000);
  const folder = await mkdtemp(join(tmpdir(), "homeward-copy-"));
  const copy = { ...photo, path: join(folder, "IMG_0011 copy.jpg"), filename: "IMG_0011 copy.jpg" };
  await copyFile(photo.path, copy.path);
  const page = await device.pair(gate.origin, await home.pairingCode());

  gate.bytesPerSecond = 100_000;
  await pick(page, [photo]);
  await pick(page, [photo]);
  await pick(page, [copy]);
  gate.bytesPerSecond = null;
  await expectAtHome(home, [photo]);
  await expect(page.getByText(WORDS.sentence.allHome(1))).toBeVisible();

  await pick(page, [photo]);
  await expect(page.getByText(WORDS.report.alreadyHome(1))).toBeVisible();
  await expectAtHome(home, [photo]);
  expect(gate.bodies.length).toBe(1);
  expect((await notesOf(page)).receipts.length).toBe(1);
  await rm(folder, { recursive: true });
});
