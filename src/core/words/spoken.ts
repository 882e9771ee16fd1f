/**
 * The words that are spoken: live bindings, set once the chunk of a language has come. Read them where they are shown
 * (in a component, in a function), never into a constant of a module: it would keep another language, or none.
 *
 * The English catalogue in en/ is the definition of the types; another language that lacks a key does not compile.
 */
import type * as FirstInEnglish from "./en/first.ts";
import type * as LateInEnglish from "./en/late.ts";
import type * as WorkerInEnglish from "./en/worker.ts";

/** What the first screen says: loaded before the first paint. */
export type FirstWords = typeof FirstInEnglish;
/** What all else on the page says: loaded with the first late part. */
export type LateWords = typeof LateInEnglish;
/** What the worker says, in notifications. */
export type WorkerWords = typeof WorkerInEnglish;

export let WORDS: FirstWords["WORDS"];
export let CONDITION_WORDS: FirstWords["CONDITION_WORDS"];
export let FORMAT_WORDS: FirstWords["FORMAT_WORDS"];

export let ABOUT_WORDS: LateWords["ABOUT_WORDS"];
export let ACTIVITY_WORDS: LateWords["ACTIVITY_WORDS"];
export let ADVICE_WORDS: LateWords["ADVICE_WORDS"];
export let BACKUP_WORDS: LateWords["BACKUP_WORDS"];
export let BLOCK_WORDS: LateWords["BLOCK_WORDS"];
export let CHOOSE_WORDS: LateWords["CHOOSE_WORDS"];
export let DEVICE_WORDS: LateWords["DEVICE_WORDS"];
export let DIAGNOSTICS_WORDS: LateWords["DIAGNOSTICS_WORDS"];
export let ERROR_WORDS: LateWords["ERROR_WORDS"];
export let FAILURE_WORDS: LateWords["FAILURE_WORDS"];
export let FIRST_RUN_WORDS: LateWords["FIRST_RUN_WORDS"];
export let FRAME_WORDS: LateWords["FRAME_WORDS"];
export let IMPORT_WORDS: LateWords["IMPORT_WORDS"];
export let INSTALL_WORDS: LateWords["INSTALL_WORDS"];
export let LEAVE_WORDS: LateWords["LEAVE_WORDS"];
export let LIBRARY_WORDS: LateWords["LIBRARY_WORDS"];
export let LINKED_WORDS: LateWords["LINKED_WORDS"];
export let LOSS_WORDS: LateWords["LOSS_WORDS"];
export let PART_WORDS: LateWords["PART_WORDS"];
export let QUESTION_WORDS: LateWords["QUESTION_WORDS"];
export let RECEIPT_WORDS: LateWords["RECEIPT_WORDS"];
export let REMINDER_CARD_WORDS: LateWords["REMINDER_CARD_WORDS"];
export let REPORT_WORDS: LateWords["REPORT_WORDS"];
export let SAFE_WORDS: LateWords["SAFE_WORDS"];
export let SAID_WORDS: LateWords["SAID_WORDS"];
export let SETTINGS_WORDS: LateWords["SETTINGS_WORDS"];
export let SHARE_WORDS: LateWords["SHARE_WORDS"];
export let TEST_WORDS: LateWords["TEST_WORDS"];
export let WHEN_WORDS: LateWords["WHEN_WORDS"];

export let NOTICE_WORDS: WorkerWords["NOTICE_WORDS"];

/** From now on the first screen says these. */
export function speakFirst(words: FirstWords): void {
  ({ WORDS, CONDITION_WORDS, FORMAT_WORDS } = words);
}

/** From now on all else on the page says these. */
export function speakLate(words: LateWords): void {
  ({ ADVICE_WORDS, BACKUP_WORDS, FIRST_RUN_WORDS } = words);
  ({ ACTIVITY_WORDS, BLOCK_WORDS, CHOOSE_WORDS, IMPORT_WORDS, LEAVE_WORDS } = words);
  ({ LIBRARY_WORDS, LINKED_WORDS, LOSS_WORDS, PART_WORDS, QUESTION_WORDS } = words);
  ({ REMINDER_CARD_WORDS, REPORT_WORDS, SAFE_WORDS, SAID_WORDS, SETTINGS_WORDS } = words);
  ({ SHARE_WORDS, TEST_WORDS, WHEN_WORDS } = words);
  ({ FRAME_WORDS, INSTALL_WORDS } = words);
  ({ ABOUT_WORDS, DEVICE_WORDS, DIAGNOSTICS_WORDS, ERROR_WORDS, FAILURE_WORDS, RECEIPT_WORDS } =
    words);
}

/** From now on the worker says these. */
export function speakInWorker(words: WorkerWords): void {
  ({ BLOCK_WORDS, FORMAT_WORDS, NOTICE_WORDS } = words);
}
