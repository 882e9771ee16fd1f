import type { Fault } from "../../schedule/test-mode.ts";

/** What a fault does, as a part of the banner. */
const CAUSES: Record<Fault, string> = {
  offline: "every request breaks off",
  throttled: "home asks for a pause",
  "home-error": "home fails to store photos",
  "home-full": "home says that it is full",
  "signed-out": "home says that it does not know this device",
  "too-large": "all but the smallest chunks are refused on the way",
  checksum: "each chunk arrives changed once",
  "worker-killed": "the worker is killed while it sends",
  "storage-full": "this device has no room for new photos",
};

/** The sentences of test mode: its card in Settings and the line on every screen while it is on. */
export const TEST_WORDS = {
  hint: "Lifts the limit, shortens back-off to half a second and causes faults at wish, to see how Homeward deals with them. Turn it off for real backups.",
  on: "Test mode",
  fault: "Fault to cause",
  none: "None",
  run: "Run now",
  ran: "Homeward was woken; Activity shows what came of it.",
  turnOff: "Turn off",
  banner: (fault: Fault | null) =>
    fault === null
      ? "Test mode is on: no limit, and hardly any back-off."
      : `Test mode is on: ${CAUSES[fault]}.`,

  /** A fault in the list. */
  faults: {
    offline: "The connection breaks",
    throttled: "Home asks for a pause (429)",
    "home-error": "Home has a problem (500)",
    "home-full": "Home is full (507)",
    "signed-out": "Home does not know this device (401)",
    "too-large": "Chunks are too large (413)",
    checksum: "Chunks arrive changed (460)",
    "worker-killed": "The worker is killed",
    "storage-full": "This device is full",
  } satisfies Record<Fault, string>,
};
