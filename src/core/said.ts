import type { BlockReason } from "./schedule/block.ts";

/** What is written down or told between worker and page beside the codes of errors: codes too. */
export type SaidCode =
  | BlockReason
  | "another-worker"
  | "folders-left"
  | "leaving-home"
  | "new-version"
  | "next-try"
  | "broken-off"
  | "note-damaged"
  | "time-over"
  | "not-kept"
  | "way-answered"
  | "home-odd"
  | "folder-closed"
  | "written-otherwise"
  | "not-media"
  | "zip"
  | "zip-unreadable"
  | "zip-damaged"
  | "zip-locked"
  | "zip-bomb"
  | "share-rest"
  | "share-unnamed"
  | "share-not-whole"
  | "share-rest-not-here"
  | "share-unreadable";

/**
 * A code as it is written down. The words are made where they are read, in the language that is spoken then
 * (view/in-words.ts); the mark tells it from a sentence or a file's name.
 */
export const said = (code: SaidCode): string => `${SAID_MARK}${code}`;

/** Stands before every code that is written down in place of words. */
export const SAID_MARK = "said:";
