// What the store does for an intake or for a screen, one late part: no wake needs it.
export { IntakeStore } from "./intake-store.ts";
export { mendRows } from "./mend-rows.ts";
export { wholeLives } from "./pair-book.ts";
export { readReceipts, readWakes } from "./small-rows.ts";
export { writeTestMode } from "./write-test-mode.ts";
