import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { CHOOSE_WORDS } from "../src/core/words/en/choose.ts";
import { LIBRARY_WORDS } from "../src/core/words/en/library.ts";
import { LINKED_WORDS } from "../src/core/words/en/linked.ts";
import { WORDS } from "../src/core/words/en/app.ts";
import { togetherWords } from "../src/core/view/part-words.ts";
import { liveStill, liveVideo } from "./fixtures/live-photo.ts";
import { PhotoFolder } from "./fixtures/photo-folder.ts";
import { pick } from "./harness/device.ts";
import { DRAG, PICKER_TAKES_DROP, PLACE, WAS_DROPPED, dragOf } from "./harness/link-folder.ts";
import { lookAtAll } from "./harness/look-at-all.ts";
import { expect, expectAtHome, test } from "./harness/test.ts";

/** Chromium takes a yes back some 3 s after the last page of an app that is not installed, ms. */
const YES_ENDS_MS = 8_000;

const goTo = (page: Page, name: string) => page.getByRole("link", { name, exact: true }).click();
const card = (page: Page) => page.getByRole("region", { name: LINKED_WORDS.title });

/** Lets the picker answer with a folder of this disk, whose handle comes by a real drop: the system's own picker cannot be clicked. */
async function letPickerAnswer(page: Page, path: string): Promise<void> {
  await page.evaluate(PICKER_TAKES_DROP);
  const session = await page.context().newCDPSession(page);
  const data = dragOf(path);
  for (const type of DRAG) await session.send("Input.dispatchDragEvent", { type, ...PLACE, data });
  await page.waitForFunction(WAS_DROPPED);
}

test("a folder linked on the first screen is shown among the sources, and every state of it passes axe", async ({
  home,
  device,
}) => {
  const folder = await PhotoFolder.make(5);
  const page = await device.pair(home.origin, await home.pairingCode());
  await goTo(page, WORDS.screens.settings);
  await expect(card(page)).toBeVisible();
  await lookAtAll(page, "linked-none");

  await goTo(page, WORDS.screens.photos);
  await letPickerAnswer(page, folder.path);
  await writeFile(
    join(
      folder.path,
      "A photo with a name that is far too long for a phone and of 0 bytes_from the year 2024.jpg",
    ),
    "",
  );
  await page.getByRole("button", { name: CHOOSE_WORDS.link, exact: true }).click();
  await expect(page.getByRole("heading", { name: WORDS.screens.settings, level: 1 })).toBeFocused();
  await expect(card(page)).toContainText("1 of 6 is not home yet");
  await lookAtAll(page, "linked");

  await card(page).getByText(LINKED_WORDS.rules, { exact: true }).click();
  await card(page).getByText(LINKED_WORDS.problems(1)).click();
  await lookAtAll(page, "linked-rules");
  await card(page).getByRole("button", { name: LINKED_WORDS.unlink, exact: true }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await lookAtAll(page, "linked-unlink");

  await page.close();
  await new Promise((resolve) => setTimeout(resolve, YES_ENDS_MS));
  const later = await device.context.newPage();
  await later.goto(`${home.origin}/#/settings`);
  await expect(card(later).getByRole("button", { name: LINKED_WORDS.allow })).toBeVisible();
  await lookAtAll(later, "linked-ask");
  await folder.dispose();
});

test("under a finger the camera is offered, every way is 44 px high, and all of it passes axe", async ({
  home,
  device,
}) => {
  const page = await device.pair(home.origin, await home.pairingCode());
  const session = await device.context.newCDPSession(page);
  await session.send("Emulation.setTouchEmulationEnabled", { enabled: true });
  await page.reload();
  const ways = page.getByRole("group", { name: CHOOSE_WORDS.group });
  await expect(ways.getByText(CHOOSE_WORDS.camera)).toBeVisible();
  await lookAtAll(page, "ways-touched");
  await page.setViewportSize({ width: 360, height: 740 });
  for (const way of await ways.locator("> *").all()) {
    const box = await way.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
  }
});

test("a Live Photo passes axe on its way, in the library and in the viewer", async ({
  home,
  gate,
  device,
}) => {
  const [still, video, alone] = [await liveStill(911), await liveVideo(911), await liveStill(912)];
  const page = await device.pair(gate.origin, await home.pairingCode());
  gate.bytesPerSecond = 1;
  await pick(page, [video, still, alone]);
  await expect(page.getByText(togetherWords({ types: ["photo"], missing: "video" }))).toBeVisible();
  await lookAtAll(page, "live-photo-waits");
  gate.bytesPerSecond = null;
  await expectAtHome(home, [still, video, alone]);
  await goTo(page, WORDS.screens.library);
  const tile = page.getByRole("grid").getByRole("button", { name: still.filename });
  await expect(tile).toContainText(LIBRARY_WORDS.livePhoto);
  await lookAtAll(page, "live-photo-library");
  await tile.click();
  await page.keyboard.press("i");
  await expect(page.getByRole("region", { name: LIBRARY_WORDS.facts.title })).toContainText(
    video.filename,
  );
  await lookAtAll(page, "live-photo-viewer");
});
