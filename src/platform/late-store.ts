// What the store does only after the first screen stands, one late part: changing rows, and reading what is not counted.
export { intakeRoom, MOST_UNFINISHED_JOBS, NO_LIMIT } from "../core/jobs/job-limit.ts";
export { applyEvents } from "./apply-events.ts";
export { sweepParts } from "./byte-parts.ts";
export { enqueueFiles } from "./enqueue.ts";
export { areAllFound, mendRows } from "./mend-rows.ts";
export { forgetNotes, notesToSend } from "./note-rows.ts";
export { wholeLives } from "./pair-book.ts";
export { choosePartKind } from "./part-kind.ts";
export { readBytes } from "./read-bytes.ts";
export { estimateStorage } from "./room.ts";
export { parseReceiptRow, parseWake, readable } from "./small-rows.ts";
export { writeTestMode } from "./write-test-mode.ts";
