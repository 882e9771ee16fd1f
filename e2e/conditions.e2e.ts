import type { Page } from "@playwright/test";
import { DEFAULT_CONDITIONS } from "../src/core/schedule/conditions.ts";
import { BACKUP_WORDS } from "../src/core/words/en/backup.ts";
import { BLOCK_WORDS } from "../src/core/words/en/block.ts";
import { ACTIVITY_WORDS } from "../src/core/words/en/activity.ts";
import { CONDITION_WORDS } from "../src/core/words/en/condition.ts";
import { WHEN_WORDS } from "../src/core/words/en/when.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { jpegs } from "./fixtures/photos.ts";
import { video } from "./fixtures/video.ts";
import { Device, notesOf, pick } from "./harness/device.ts";
import { EmulatedNetwork, TELLS_CONNECTION_TYPE } from "./harness/emulated-network.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { untilMidUpload } from "./harness/resumed.ts";
import { ringNow } from "./harness/ring-now.ts";
import { chosen } from "./harness/settings-rows.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";

/** A body that had begun when the person chose may still end. */
const LONGEST_PART_MS = 60_000;

const NO_DETAILS = { until: "", abovePercent: null };

const goTo = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const sentence = (page: Page) => page.locator(".sentence h1");

test("a pause stops the sending, the sentence and each photo say so, and resuming brings them home", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(3, 100_000, 800);
  const page = await device.pair(gate.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.settings);
  await page.getByRole("button", { name: CONDITION_WORDS.pause.button, exact: true }).click();
  await page.getByRole("button", { name: CONDITION_WORDS.pause.resumed }).click();
  await expect(page.getByText(WHEN_WORDS.paused)).toBeVisible();

  await goTo(page, WORDS.screens.photos);
  await pick(page, photos);
  await expect(sentence(page)).toHaveText(CONDITION_WORDS.sentence.paused(3, NO_DETAILS));
  await expect(page.getByText(CONDITION_WORDS.note.untilResumed)).toBeVisible();
  await expect(page.locator(".row-state")).toHaveText(
    photos.map(() => new RegExp(CONDITION_WORDS.job.paused(NO_DETAILS), "u")),
  );
  await ringNow(page);
  expect(gate.bodies.length, gate.describe()).toBe(0);
  expect((await notesOf(page)).jobs.length).toBe(3);

  await page.getByRole("button", { name: CONDITION_WORDS.resume }).click();
  await expect(sentence(page)).toBeFocused();
  await expectAtHome(home, photos);
  await expect(sentence(page)).toHaveText(WORDS.sentence.allHome(3));
});

test("a pause in the middle of a film stops before its next part, and resuming goes on where it stood", async ({
  home,
  gate,
  device,
}) => {
  const film = await video(95, 40_000_000);
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bytesPerSecond = 4_000_000;
  await pick(page, [film]);
  await untilMidUpload(gate);
  await page.getByRole("button", { name: CONDITION_WORDS.pause.button, exact: true }).click();
  await page.getByRole("button", { name: /^For an hour/u }).click();
  await expect(sentence(page)).toHaveText(/^Paused until \d\d:\d\d/u);
  const begunCount = gate.bodies.length;

  await until(
    "the part in hand has ended",
    () => gate.bodies.every(({ status }) => status !== null),
    LONGEST_PART_MS,
  );
  const sentBytes = gate.uploadedBytes;
  await ringNow(page);
  expect(gate.bodies.length, gate.describe()).toBeLessThanOrEqual(begunCount + 1);
  expect(gate.uploadedBytes, gate.describe()).toBe(sentBytes);
  expect(sentBytes).toBeLessThan(film.sizeBytes);
  await expect(page.locator(".row-state")).toHaveText(/Paused until .* % is home already/u);

  const nextAt = gate.bodies.length;
  gate.bytesPerSecond = null;
  await page.getByRole("button", { name: CONDITION_WORDS.resume }).click();
  await expectAtHome(home, [film]);
  expect(Number(gate.bodies[nextAt]?.requestHeaders["upload-offset"])).toBeGreaterThan(0);
  expect(gate.uploadedBytes, gate.describe()).toBe(film.sizeBytes);
});

test("a pause that has an end is over by itself", async ({ home, gate, device }) => {
  const photos = await jpegs(2, 100_000, 805);
  const page = await device.pair(gate.origin, await home.pairingCode());
  const endsAtMs = Date.now() + 10_000;
  const pause = { kind: "until", atMs: endsAtMs } as const;
  await page.evaluate(chosen("conditions", { ...DEFAULT_CONDITIONS, pause }));
  await pick(page, photos);
  await expect(sentence(page)).toHaveText(/^Paused until \d\d:\d\d.* · 2 photos wait here$/u);
  expect(gate.bodies.length, gate.describe()).toBe(0);
  await expectAtHome(home, photos);
  expect(Date.now()).toBeGreaterThanOrEqual(endsAtMs);
});

test("on mobile data photos wait for Wi-Fi, and go home by themselves when it is there", async ({
  home,
  gate,
}) => {
  const photos = await jpegs(2, 100_000, 810);
  const device = await Device.launch([TELLS_CONNECTION_TYPE]);
  try {
    const page = await device.pair(gate.origin, await home.pairingCode());
    const network = await EmulatedNetwork.of(device, page);
    await network.connect("cellular4g");
    await pick(page, photos);
    await expect(sentence(page)).toHaveText(CONDITION_WORDS.sentence.metered(2, NO_DETAILS));
    await ringNow(page);
    expect(gate.bodies.length, gate.describe()).toBe(0);

    await network.connect("wifi");
    await expectAtHome(home, photos);
    await goTo(page, WORDS.screens.activity);
    const waited = page.locator(".wake", { hasText: ACTIVITY_WORDS.seen.network.metered }).first();
    await expect(waited).toContainText(BLOCK_WORDS.metered);
    await lookAtAll(page, "activity-waited");
  } finally {
    await device.dispose();
  }
});

test("on mobile data the switch beside the reason sends at once, and Settings shows what it changed", async ({
  home,
}) => {
  const photos = await jpegs(2, 100_000, 820);
  const device = await Device.launch([TELLS_CONNECTION_TYPE]);
  try {
    const page = await device.pair(home.origin, await home.pairingCode());
    const network = await EmulatedNetwork.of(device, page);
    await network.connect("cellular4g");
    await pick(page, photos);
    await page.getByRole("switch", { name: BACKUP_WORDS.way.unmetered }).uncheck();
    await expectAtHome(home, photos);
    await goTo(page, WORDS.screens.settings);
    const unmetered = page.getByRole("switch", { name: WHEN_WORDS.unmetered });
    await expect(unmetered).not.toBeChecked();
    await expect(unmetered).toBeEnabled();
  } finally {
    await device.dispose();
  }
});

test("while data saver is on photos wait, and what the person allows is sent", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(2, 100_000, 830);
  const page = await device.pair(gate.origin, await home.pairingCode());
  const network = await EmulatedNetwork.of(device, page);
  await network.saveData(true);
  await pick(page, photos);
  await expect(sentence(page)).toHaveText(CONDITION_WORDS.sentence["data-saver"](2, NO_DETAILS));
  await ringNow(page);
  expect(gate.bodies.length, gate.describe()).toBe(0);
  await page.getByRole("switch", { name: BACKUP_WORDS.way.dataSaver }).uncheck();
  await expectAtHome(home, photos);
});

test("outside the chosen hours photos wait for their begin; the switch beside the reason sends them, and another tab follows", async ({
  home,
  gate,
  device,
}) => {
  const photos = await jpegs(2, 100_000, 840);
  const page = await device.pair(gate.origin, await home.pairingCode());
  const other = await device.context.newPage();
  await other.goto(gate.origin);
  await goTo(page, WORDS.screens.settings);
  await page.getByRole("switch", { name: WHEN_WORDS.hours }).check();
  const [from, to] = [timeIn(2), timeIn(3)];
  await page.getByLabel(WHEN_WORDS.from, { exact: true }).fill(from);
  await page.getByLabel(WHEN_WORDS.to, { exact: true }).fill(to);

  await pick(other, photos);
  await expect(sentence(other)).toHaveText(new RegExp(`^2 photos waiting for ${from}`, "u"));
  await ringNow(other);
  expect(gate.bodies.length, gate.describe()).toBe(0);

  const only = other.getByRole("switch", { name: BACKUP_WORDS.way.hours(from, to) });
  await only.uncheck();
  await expectAtHome(home, photos);
  await expect(page.getByRole("switch", { name: WHEN_WORDS.hours })).not.toBeChecked();
});

test("only while charging: the worker goes by the battery that the page wrote down", async ({
  home,
  device,
}) => {
  const photos = await jpegs(2, 100_000, 850);
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.settings);
  await page.getByRole("radio", { name: WHEN_WORDS.powerCharging }).check();
  await goTo(page, WORDS.screens.photos);
  await pick(page, photos);
  // What this machine really runs on decides.
  const isCharging = await page.evaluate<boolean>(
    "navigator.getBattery().then(({ charging }) => charging)",
  );
  if (!isCharging) {
    await expect(sentence(page)).toHaveText(
      CONDITION_WORDS.sentence["not-charging"](2, NO_DETAILS),
    );
    await page.getByRole("switch", { name: BACKUP_WORDS.way.charging }).uncheck();
  }
  await expectAtHome(home, photos);
});

/** The time so many hours from now, as a time input takes it. */
function timeIn(hours: number): string {
  const at = new Date(Date.now() + hours * 3_600_000);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, "0")).join(":");
}
