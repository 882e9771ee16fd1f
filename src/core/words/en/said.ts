import type { SaidCode } from "../../said.ts";
import { BLOCK_WORDS } from "./block.ts";

/** What is written down as a code: why a wake ended, why a file was not taken. */
export const SAID_WORDS = {
  ...BLOCK_WORDS,
  "another-worker": "Another part of Homeward is at it.",
  "folders-left": "The linked folders are not looked through yet.",
  "leaving-home": "This device leaves its home.",
  "new-version": "A new version of Homeward takes over.",
  "next-try": "All that is left waits for its next try.",
  "broken-off": "This device could not go on.",
  "note-damaged":
    "What this device noted about the photo was damaged. Its bytes can be sent again.",
  "time-over": "The browser's time for this wake was over.",
  "not-kept": "Your home took the bytes but did not keep them.",
  "way-answered":
    "Something on the way answered instead of your home, such as a Wi-Fi sign-in page.",
  "home-odd": "Your home answered something that this version of Homeward does not know.",
  "folder-closed": "This folder cannot be written to.",
  "written-otherwise": "What was written reads otherwise.",

  "not-media": "This is neither a photo nor a video.",
  zip: "This is a zip file. Exports of Google Photos and Apple come in under Settings → Import.",
  "zip-unreadable": "This cannot be read as a zip file. It may not be downloaded to its end.",
  "zip-damaged": "This file is damaged in the zip.",
  "zip-locked": "This file is locked with a password.",
  "zip-bomb": "This file says to become far larger than a photo or video can be.",

  // Stand for files whose names never came.
  "share-rest": "The rest of what was shared",
  "share-unnamed": "A file whose name could not be read",
  "share-not-whole": "It did not arrive whole. Share it again.",
  "share-rest-not-here":
    "The other app stopped before all of it was here. Share again what is missing.",
  "share-unreadable": "The other app sent it in a form that Homeward cannot read.",
} satisfies Record<SaidCode, string>;
