import type { Page } from "@playwright/test";
import { ERROR_WORDS } from "../src/core/words/en/errors.ts";
import { SMALLEST_CHUNK_BYTES } from "../src/core/schedule/chunk-size.ts";
import type { Fault } from "../src/core/schedule/test-mode.ts";
import { TEST_WORDS } from "../src/core/words/en/test-mode.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import { video } from "./fixtures/video.ts";
import { notesOf, pick } from "./harness/device.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

const goTo = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const sentence = (page: Page) => page.locator(".sentence h1");

/** Turns test mode on with a fault, as a person does, and comes back to the photos. */
async function choose(page: Page, fault: Fault): Promise<void> {
  await goTo(page, WORDS.screens.settings);
  await page.getByRole("switch", { name: TEST_WORDS.on, exact: true }).check();
  await page.getByLabel(TEST_WORDS.fault).selectOption(fault);
  await expect(page.getByText(TEST_WORDS.banner(fault))).toBeVisible();
  await goTo(page, WORDS.screens.photos);
}

const turnOff = (page: Page) => page.getByRole("button", { name: TEST_WORDS.turnOff }).click();

const SENTENCES = [
  ["offline", WORDS.sentence.unreachable(3, WORDS.here.device)],
  ["throttled", WORDS.sentence.throttled(3, WORDS.here.device)],
  ["home-full", WORDS.sentence.homeFull(3, WORDS.here.device)],
  ["signed-out", WORDS.sentence.signedOut(3, WORDS.here.device)],
] as const;

for (const [fault, words] of SENTENCES) {
  test(`test mode: with ${fault} the sentence says so, and turned off all goes home`, async ({
    home,
    gate,
    device,
  }) => {
    const photos = await jpegs(3, 100_000, 820);
    const page = await device.pair(gate.origin, await home.pairingCode());
    await choose(page, fault);
    await pick(page, photos);
    await expect(sentence(page)).toHaveText(words);
    expect(await home.libraryCount()).toBe(0);
    expect(gate.bodies.length, gate.describe()).toBe(0);
    await turnOff(page);
    await expectAtHome(home, photos);
    await expect(sentence(page)).toHaveText(WORDS.sentence.allHome(3));
  });
}

test("test mode: with home-error each photo tries again and says why, and turned off all goes home", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(3, 100_000, 823);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await choose(page, "home-error");
  await pick(page, photos);
  await expect(page.getByText(ERROR_WORDS["home-error"]).first()).toBeVisible();
  expect(gate.bodies.length, gate.describe()).toBe(0);
  await turnOff(page);
  await expectAtHome(home, photos);
});

test("test mode: with too-large no chunk above 256 KiB leaves the device, and the photo goes home in small ones", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(1, 2_000_000, 826);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await choose(page, "too-large");
  await pick(page, photos);
  await expectAtHome(home, photos);
  const sizes = gate.bodies.map(({ sentBytes }) => sentBytes);
  expect(Math.max(...sizes), gate.describe()).toBeLessThanOrEqual(SMALLEST_CHUNK_BYTES);
  await turnOff(page);
});

test("test mode: with checksum the real home refuses each chunk once, and then takes it", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(2, 100_000, 829);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await choose(page, "checksum");
  await pick(page, photos);
  await expectAtHome(home, photos);
  const refused = gate.bodies.filter(({ status }) => status === 460);
  expect(refused.length, gate.describe()).toBe(2);
  await expect(sentence(page)).toHaveText(WORDS.sentence.allHome(2));
  await turnOff(page);
});

test("test mode: with worker-killed a film stays on its way and is taken up again, and turned off it goes home", async ({
  home,
  gate,
  device,
}) => {
  const film = await video(96, 20_000_000);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await choose(page, "worker-killed");
  await pick(page, [film]);
  // Each wake sends the first chunk or asks for it, and dies before it hears the answer.
  await expect
    .poll(() => gate.bodies.filter(({ status }) => status !== null).length, { timeout: 60_000 })
    .toBeGreaterThan(1);
  expect((await notesOf(page)).jobs).toMatchObject([{ offsetBytes: 0 }]);
  expect(await home.libraryCount()).toBe(0);
  await turnOff(page);
  await expectAtHome(home, [film]);
  await expect(sentence(page)).toHaveText(WORDS.sentence.allHome(1));
});

test("test mode: with storage-full nothing is taken in and every photo is named, and turned off all goes home", async ({
  home,
  device,
}) => {
  const photos = await jpegs(3, 100_000, 832);
  const page = await device.pair(home.origin, await home.pairingCode());
  await choose(page, "storage-full");
  await pick(page, photos);
  await expect(page.getByText(WORDS.report.room(0, 3))).toBeVisible();
  for (const { filename } of photos) await expect(page.getByText(filename).first()).toBeVisible();
  expect(await notesOf(page)).toMatchObject({ jobs: [], byteKeys: [] });
  await turnOff(page);
  await pick(page, photos);
  await expectAtHome(home, photos);
});
