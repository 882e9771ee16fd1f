import { readFile } from "node:fs/promises";
import { LEAVE_WORDS } from "../src/core/words/en/leave.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import { video } from "./fixtures/video.ts";
import { notesOf, pick } from "./harness/device.ts";
import { untilMidUpload } from "./harness/resumed.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

test("leaving home in mid-upload ends the upload, revokes the device and clears it; what had arrived stays, and pairing again starts clean", async ({
  home,
  gate,
  device,
}) => {
  const arrived = await jpegs(2, 100_000, 840);
  const film = await video(97, 30_000_000);
  const before = await readFile(film.path);
  const page = await device.pair(gate.origin, await home.pairingCode());
  const newCode: unknown = await page.evaluate(
    "fetch('/api/v1/pairing-codes', { method: 'POST' }).then((answer) => answer.json()).then(({ code }) => code)",
  );
  await pick(page, arrived);
  await expectAtHome(home, arrived);
  gate.bytesPerSecond = 2_000_000;
  await pick(page, [film]);
  await untilMidUpload(gate);

  await page.getByRole("link", { name: WORDS.screens.settings, exact: true }).click();
  await page.getByRole("button", { name: LEAVE_WORDS.button }).click();
  await expect(page.getByText(LEAVE_WORDS.left(1))).toBeVisible();
  const bodyCount = gate.bodies.length;
  await page.getByRole("button", { name: LEAVE_WORDS.confirm, exact: true }).click();
  await expect(page.getByText(WORDS.status.signedOut).first()).toBeVisible();

  expect(await notesOf(page)).toEqual({ jobs: [], byteKeys: [], receipts: [] });
  // The chunk in hand was cut, and nothing more was sent: not even with the link as fast as it goes.
  gate.bytesPerSecond = null;
  expect(gate.bodies.slice(bodyCount), gate.describe()).toEqual([]);
  expect(gate.bodies.at(-1)?.status ?? null, gate.describe()).toBeNull();
  const asked: unknown = await page.evaluate("fetch('/api/v1/home').then(({ status }) => status)");
  expect(asked).toBe(401);
  await expectAtHome(home, arrived);
  expect((await readFile(film.path)).equals(before)).toBe(true);
  await page.close();

  const again = await device.pair(gate.origin, String(newCode));
  await expect(again.getByText(WORDS.sentence.nothingWaits(2))).toBeVisible();
  await pick(again, [...arrived, film]);
  await expectAtHome(home, [...arrived, film]);
});

test("leaving a home that does not answer clears this device all the same, and says what is left to do", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(2, 100_000, 844);
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.cut();
  await pick(page, photos);
  await expect.poll(async () => (await notesOf(page)).jobs.length).toBe(2);
  await page.getByRole("link", { name: WORDS.screens.settings, exact: true }).click();
  await page.getByRole("button", { name: LEAVE_WORDS.button }).click();
  await page.getByRole("button", { name: LEAVE_WORDS.confirm, exact: true }).click();
  await expect(page.getByText(LEAVE_WORDS.untold)).toBeVisible();
  expect(await notesOf(page)).toEqual({ jobs: [], byteKeys: [], receipts: [] });
  gate.reopen();
  expect(await home.libraryCount()).toBe(0);
});
