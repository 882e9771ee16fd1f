// What the store does for an intake or for a screen, one late part: no wake needs it.
export { intakeRoom, MOST_UNFINISHED_JOBS, NO_LIMIT } from "../core/jobs/job-limit.ts";
export { sweepParts } from "./byte-parts.ts";
export { enqueueFiles } from "./enqueue.ts";
export { areAllFound, mendRows } from "./mend-rows.ts";
export { wholeLives } from "./pair-book.ts";
export { choosePartKind } from "./part-kind.ts";
export { estimateStorage } from "./room.ts";
export { parseReceiptRow, parseWake, readable } from "./small-rows.ts";
export { writeTestMode } from "./write-test-mode.ts";
