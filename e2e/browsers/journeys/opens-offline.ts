import { expect } from "@playwright/test";
import { ACTIVITY_WORDS } from "../../../src/core/words/en/activity.ts";
import { SETTINGS_WORDS } from "../../../src/core/words/en/settings.ts";
import { WORDS } from "../../../src/core/words/en/app.ts";
import { jpeg } from "../../fixtures/photos.ts";
import { expectAtHome } from "../../harness/test.ts";
import type { Journey } from "../journey.ts";
import { pair, pick, show, untilSays, untilTrue } from "../visit.ts";

export const opensOffline: Journey = {
  name: "with home away the page is loaded anew, opens every screen and takes a photo in",
  async run(trip) {
    const photo = await jpeg(150, 400_000);
    const page = await pair(trip);
    await page.evaluate("void (window.isBefore = true)");
    await trip.home.stop();
    await page.reload();
    await untilTrue(page, "window.isBefore !== true && document.querySelector('#choose')");
    expect(await page.evaluate("navigator.serviceWorker.controller !== null")).toBe(true);
    await show(page, "settings");
    await untilSays(page, SETTINGS_WORDS.section.browser);
    await show(page, "activity");
    await untilSays(page, ACTIVITY_WORDS.empty);
    await show(page, "photos");
    await untilTrue(page, "document.querySelector('#choose') !== null");
    await pick(page, [photo]);
    await untilSays(page, WORDS.sentence.unreachable(1, WORDS.here.device));
    await trip.home.run();
    await expectAtHome(trip.home, [photo]);
    return "";
  },
};
