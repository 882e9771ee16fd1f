import { expect, test } from "vitest";
import { NO_TOTALS } from "../jobs/totals.ts";
import type { Wakers } from "../page-ports.ts";
import { NO_DETAILS } from "./block-details.ts";
import { type SentenceFacts, stateSentence } from "./state-sentence.ts";

const CHROMIUM: Wakers = { serviceWorker: "can", backgroundSync: "can", periodicSync: "unused" };
const FIREFOX: Wakers = { ...CHROMIUM, backgroundSync: "missing", periodicSync: "missing" };

const FACTS: SentenceFacts = {
  totals: NO_TOTALS,
  situation: "going",
  details: NO_DETAILS,
  backingOffCount: 0,
  atHomeCount: null,
  intake: null,
  wakers: CHROMIUM,
  device: "phone",
  medium: "unknown",
};

const waiting = (waitingCount: number, needsYouCount = 0) => ({
  totals: { ...NO_TOTALS, waitingCount, waitingBytes: waitingCount * 1000, needsYouCount },
});
const below = "Below stands why, and what to do.";
const empty = "Choose some: they are safe here at once, and then they go home.";
const closable = "You can close this page. The rest goes home by itself.";
const checkedOne = "Home has it byte for byte, and this device holds the receipt.";
const checked = "Home has each of them byte for byte, and this device holds the receipts.";
const triesAgain = "They are safe here, and Homeward tries again by itself.";

const CASES: [Partial<SentenceFacts>, string, string][] = [
  [{}, "Nothing here yet", empty],
  [{ atHomeCount: 0 }, "Nothing here yet", empty],
  [{ atHomeCount: 2000 }, "Nothing waits. 2,000 photos are at home", ""],
  [{ atHomeCount: 1 }, "Nothing waits. 1 photo is at home", ""],
  [{ totals: { ...NO_TOTALS, homeCount: 1 } }, "Your photo is home", checkedOne],
  [{ totals: { ...NO_TOTALS, homeCount: 42 } }, "All 42 are home", checked],
  [{ totals: { ...NO_TOTALS, homeCount: 42, needsYouCount: 1 } }, "1 photo needs you", below],
  [waiting(0, 3), "3 photos need you", below],
  [waiting(42), "42 safe on this phone, going home", closable],
  [waiting(42, 3), "42 safe on this phone, going home · 3 need you", closable],
  [waiting(2, 1), "2 safe on this phone, going home · 1 needs you", closable],
  [{ ...waiting(42), medium: "wifi" }, "42 safe on this phone, going home on Wi-Fi", closable],
  [
    { ...waiting(42), medium: "mobile", device: "tablet" },
    "42 safe on this tablet, going home on mobile data",
    closable,
  ],
  [
    { ...waiting(412, 3), situation: "metered" },
    "412 photos waiting for Wi-Fi · 3 need you",
    "While Homeward is open, they go on Wi-Fi or cable. Closed, they may wait for your next visit.",
  ],
  [
    { ...waiting(42), wakers: FIREFOX },
    "42 safe on this phone, going home",
    "This browser sends only while Homeward is open.",
  ],
  [
    { ...waiting(42), wakers: { ...CHROMIUM, backgroundSync: "blocked" } },
    "42 safe on this phone, going home",
    "Background sync is blocked for this site, so it sends only while Homeward is open.",
  ],
  [
    { atHomeCount: 3, wakers: FIREFOX },
    "Nothing waits. 3 photos are at home",
    "This browser sends only while Homeward is open.",
  ],
  [{ ...waiting(5), backingOffCount: 5 }, "5 safe on this phone, tried again soon", closable],
  [{ ...waiting(5), backingOffCount: 4 }, "5 safe on this phone, going home", closable],
  [
    { ...waiting(3), situation: "offline" },
    "3 safe on this phone, wait for a connection",
    "You can close this page. They go home by themselves.",
  ],
  [
    { ...waiting(3), situation: "offline", wakers: FIREFOX },
    "3 safe on this phone, wait for a connection",
    "This browser sends only while Homeward is open.",
  ],
  [
    { ...waiting(12), situation: "unreachable" },
    "Home does not answer · 12 wait safely on this phone",
    triesAgain,
  ],
  [{ ...waiting(12), situation: "home-full" }, "Home is full · 12 wait on this phone", triesAgain],
  [
    { ...waiting(1), situation: "throttled" },
    "Home asked for a pause · 1 waits on this phone",
    triesAgain,
  ],
  [
    { ...waiting(12), situation: "signed-out" },
    "Not paired with home · 12 wait on this phone",
    "They are safe here, and go home once this device is paired.",
  ],
  [
    { ...waiting(12), situation: "unsupported" },
    "This browser cannot send · 12 wait on this phone",
    "Without service workers (private windows often lack them) photos only wait here.",
  ],
  [
    { ...waiting(12, 1), intake: { doneCount: 214, allCount: 2000 } },
    "Saving 214 of 2,000 on this phone…",
    "Keep this page open until all of them are saved here.",
  ],
];

test.each(CASES)("stateSentence(%j) says '%s'", (facts, main, note) => {
  const said = stateSentence({ ...FACTS, ...facts });
  expect(said.main).toBe(main);
  expect(said.note).toBe(note);
});

const tone = (facts: Partial<SentenceFacts>) => stateSentence({ ...FACTS, ...facts }).tone;

test("stateSentence() asks for attention only where a person can do something", () => {
  expect(tone({ ...waiting(1), situation: "home-full" })).toBe("attention");
  expect(tone({ ...waiting(1), situation: "signed-out" })).toBe("attention");
  expect(tone({ ...waiting(1), situation: "offline" })).toBe("waiting");
  expect(tone(waiting(1))).toBe("going");
  expect(tone({ totals: { ...NO_TOTALS, homeCount: 1 } })).toBe("done");
});
