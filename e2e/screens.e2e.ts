import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Page } from "@playwright/test";
import { ACTIVITY_WORDS } from "../src/core/words/en/activity.ts";
import { DIAGNOSTICS_WORDS } from "../src/core/words/en/diagnostics.ts";
import { ERROR_WORDS } from "../src/core/words/en/errors.ts";
import { FAILURE_WORDS } from "../src/core/words/en/failures.ts";
import { RECEIPT_WORDS } from "../src/core/words/en/receipts.ts";
import { SETTINGS_WORDS } from "../src/core/words/en/settings.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { photosOf } from "./fixtures/dated-photos.ts";
import { jpegs } from "./fixtures/photos.ts";
import { notesOf, pick } from "./harness/device.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";
import { until } from "./harness/until.ts";

const goTo = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const heading = (page: Page, name: string) => page.getByRole("heading", { name, level: 1 });

test("Activity tells the wakes of a real backup in words, shows each receipt and checks its signature", async ({
  home,
  device,
}) => {
  const photos = await photosOf("2026-05-02", 8);
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.activity);
  await expect(heading(page, WORDS.screens.activity)).toBeFocused();
  await expect(page.getByText(ACTIVITY_WORDS.empty)).toBeVisible();
  await expect(page.getByText(ACTIVITY_WORDS.neverSent)).toBeVisible();
  await lookAtAll(page, "activity-empty");

  await goTo(page, WORDS.screens.photos);
  await pick(page, photos);
  await expectAtHome(home, photos);
  await goTo(page, WORDS.screens.activity);
  await expect(page).toHaveTitle(`${WORDS.screens.activity} · ${WORDS.name}`);
  await expect(page.locator(".activity-head")).toHaveText(/^Last sent just now · 8 photos/u);
  await until("the log counts eight photos", async () => {
    const lines = await page.locator(".wake[data-tone=home] .wake-outcome").allInnerTexts();
    return lines.reduce((sum, line) => sum + Number(/^\d+/u.exec(line)?.[0]), 0) === 8;
  });
  await expect(page.getByText(RECEIPT_WORDS.count(8))).toBeVisible();
  await lookAtAll(page, "activity");

  const receipts = page.getByRole("region", { name: RECEIPT_WORDS.title });
  await receipts.getByRole("searchbox").fill("0007 img");
  await expect(receipts.getByText(RECEIPT_WORDS.found(1))).toBeVisible();
  await receipts.getByRole("listitem").getByRole("button").click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText(RECEIPT_WORDS.verdict.valid)).toBeVisible();
  await expect(sheet.getByText(photos[6]!.sha256)).toBeVisible();
  await lookAtAll(page, "receipt");
  await page.keyboard.press("Escape");
  await expect(receipts.getByRole("listitem").getByRole("button")).toBeFocused();
  const saved = page.waitForEvent("download");
  await receipts.getByRole("button", { name: RECEIPT_WORDS.exportFound }).click();
  const list = JSON.parse(await readFile(await (await saved).path(), "utf8")) as {
    receipts: { sha256: string }[];
  };
  expect(list.receipts.map(({ sha256 }) => sha256)).toEqual([photos[6]!.sha256]);
});

test("the diagnostics report is shown whole before it is saved, and names no photo, address, code or device", async ({
  home,
  device,
}) => {
  const photos = await photosOf("2026-05-02", 2);
  const code = await home.pairingCode();
  const page = await device.pair(home.origin, code);
  await pick(page, photos);
  await expectAtHome(home, photos);
  await goTo(page, WORDS.screens.activity);
  await page.getByRole("button", { name: DIAGNOSTICS_WORDS.show }).click();
  const sheet = page.getByRole("dialog", { name: DIAGNOSTICS_WORDS.sheet });
  const shown = await sheet.locator("pre").innerText();
  await lookAtAll(page, "diagnostics");
  const saved = page.waitForEvent("download");
  await sheet.getByRole("button", { name: DIAGNOSTICS_WORDS.save }).click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/^homeward-diagnostics-\d{4}-\d\d-\d\d\.json$/u);
  const text = await readFile(await download.path(), "utf8");
  expect(text.trim()).toBe(shown.trim());
  const report = JSON.parse(text) as { counts: { homeCount: number }; wakes: unknown[] };
  expect(report.counts.homeCount).toBe(2);
  expect(report.wakes.length).toBeGreaterThan(0);
  const cookies = await device.context.cookies();
  const { device: own, id } = (await (
    await page.request.get(`${home.origin}/api/v1/home`)
  ).json()) as { id: string; device: { id: string; name: string } };
  const secrets = [
    home.host,
    String(home.port),
    code,
    id,
    own.id,
    own.name,
    ...cookies.map(({ value }) => value),
    ...photos.flatMap(({ path, sha256 }) => [basename(path), sha256]),
  ];
  expect(cookies.length).toBeGreaterThan(0);
  for (const secret of secrets) expect(text).not.toContain(secret);
});

test("photos that were set aside stand by reason in Activity; all of one reason are tried again, or removed after a question", async ({
  home,
  gate,
  device,
}) => {
  const [small] = await jpegs(1, 100_000, 100);
  const large = await jpegs(2, 700_000, 101);
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bodyLimitBytes = 200_000;
  await pick(page, [small!, ...large]);
  await expectAtHome(home, [small!]);
  await goTo(page, WORDS.screens.activity);
  const failures = page.getByRole("region", { name: FAILURE_WORDS.title, exact: true });
  await expect(failures).toContainText(ERROR_WORDS["upload-too-large"]);
  await expect(failures).toContainText(FAILURE_WORDS.photos(2));
  await lookAtAll(page, "activity-failures");
  const passedCount = gate.passages.length;
  await failures.getByRole("button", { name: /^Retry all/u }).click();
  await expect(page.getByText(FAILURE_WORDS.retried(2))).toBeVisible();
  await expect.poll(() => gate.passages.length).toBeGreaterThan(passedCount);

  await failures.getByRole("button", { name: /^Remove all/u }).click();
  const question = page.getByRole("dialog", { name: FAILURE_WORDS.question(2) });
  await question.getByRole("button", { name: FAILURE_WORDS.cancel }).click();
  expect((await notesOf(page)).jobs.length).toBe(2);
  await failures.getByRole("button", { name: /^Remove all/u }).click();
  await lookAtAll(page, "activity-remove");
  await question.getByRole("button", { name: FAILURE_WORDS.confirm }).click();
  await expect(failures).toBeHidden();
  expect((await notesOf(page)).jobs).toEqual([]);
  expect(await home.libraryCount()).toBe(1);
});

test("Settings tells what this browser can do, and what it answers when asked to keep the photos", async ({
  home,
  device,
}) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.settings);
  await expect(heading(page, WORDS.screens.settings)).toBeFocused();
  await expect(page.locator(".report-sentence")).toContainText("wakes Homeward after you close it");
  const sync = page.getByRole("listitem").filter({
    hasText: SETTINGS_WORDS.ability.backgroundSync.name,
  });
  await expect(sync).toContainText(SETTINGS_WORDS.ability.backgroundSync.can ?? "");
  await expect(page.locator(".ability")).toHaveCount(12);

  await page.getByRole("button", { name: SETTINGS_WORDS.keep.button }).click();
  const kept = await page.evaluate<boolean>("navigator.storage.persisted()");
  await expect(
    page.getByText(kept ? SETTINGS_WORDS.keep.kept : SETTINGS_WORDS.keep.refused),
  ).toBeVisible();
  await lookAtAll(page, "settings");
});

test("the screens are reached by keyboard, by address and by going back, and a pairing link leads to the first", async ({
  home,
  device,
}) => {
  const page = await device.context.newPage();
  await page.goto(`${home.origin}/#/settings`);
  await expect(heading(page, WORDS.screens.settings)).toBeVisible();
  await expect(page.getByText(SETTINGS_WORDS.device.nameUnpaired)).toBeVisible();

  await page.getByRole("link", { name: WORDS.screens.activity }).focus();
  await page.keyboard.press("Enter");
  await expect(heading(page, WORDS.screens.activity)).toBeFocused();
  const current = page.locator("nav [aria-current=page]");
  await expect(current).toHaveText(WORDS.screens.activity);
  await page.goBack();
  await expect(current).toHaveText(WORDS.screens.settings);

  await page.goto(`${home.origin}/#pair=${await home.pairingCode()}`);
  await expect(current).toHaveText(WORDS.screens.photos);
  await expect(page.getByText(WORDS.status.paired).first()).toBeVisible();
  expect(new URL(page.url()).hash).toBe("");
});
