import { expect, test } from "vitest";
import type { Wakers } from "../page-ports.ts";
import { wakingSentence } from "./waking-sentence.ts";

const CHROMIUM: Wakers = {
  serviceWorker: "can",
  backgroundSync: "can",
  periodicSync: "not-installed",
};
const SAFARI: Wakers = { ...CHROMIUM, backgroundSync: "missing", periodicSync: "missing" };

const afterClosing = "This browser wakes Homeward after you close it";

const CASES: [string, Wakers, string][] = [
  [
    "Chromium on a desktop, in a tab",
    CHROMIUM,
    `${afterClosing}; installed, it would also look twice a day.`,
  ],
  [
    "Chromium, installed, with a periodic wake",
    { ...CHROMIUM, periodicSync: "can" },
    `${afterClosing}, and looks again up to twice a day.`,
  ],
  [
    "Chromium, installed, where no periodic wake is registered",
    { ...CHROMIUM, periodicSync: "unused" },
    `${afterClosing}, but not on a schedule.`,
  ],
  [
    "Chromium on Android in a web view, without the periodic kind",
    { ...CHROMIUM, periodicSync: "missing" },
    `${afterClosing}, but not on a schedule.`,
  ],
  [
    "Chromium with background sync blocked, whatever else it has",
    { ...CHROMIUM, backgroundSync: "blocked", periodicSync: "blocked" },
    "Background sync is blocked for this site, so it sends only while Homeward is open.",
  ],
  ["Firefox", SAFARI, "This browser sends only while Homeward is open."],
  [
    "Safari, also from the home screen",
    { ...SAFARI, periodicSync: "missing" },
    "This browser sends only while Homeward is open.",
  ],
  [
    "a private window without service workers",
    { ...SAFARI, serviceWorker: "missing" },
    "Without service workers (private windows often lack them) photos only wait here.",
  ],
];

test.each(CASES)("wakingSentence() for %s", (_, wakers, words) => {
  expect(wakingSentence(wakers)).toBe(words);
});
