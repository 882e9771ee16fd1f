import { n, plural } from "./plural.ts";

/** The sentences about receipts: the home's signed word that it has a photo. */
export const RECEIPT_WORDS = {
  title: "Receipts",
  hint: "Your home's signed word, photo by photo, that it has it byte for byte.",
  count: (count: number) =>
    plural(count, { one: `${n(count)} receipt`, other: `${n(count)} receipts` }),
  empty: "Each photo that is home leaves its receipt here.",
  unreadable: "The receipts cannot be read right now.",
  search: "Search by file name",
  searching: (done: number, all: number) => `Looked through ${n(done)} of ${n(all)}…`,
  found: (count: number) =>
    plural(count, { one: `${n(count)} receipt found`, other: `${n(count)} receipts found` }),
  none: "No receipt for a file of this name.",
  homeSince: (day: string) => `Home since ${day}`,
  more: "Show more",
  exportAll: "Save all receipts",
  exportFound: "Save those found",
  exporting: "Reading the receipts…",

  open: (filename: string) => `Receipt of ${filename}`,
  stored: "Home since",
  size: "Size",
  hash: "SHA-256",
  copy: "Copy",
  copied: "Copied",
  signature: "Signature",
  verdict: {
    checking: "Being checked…",
    valid: "Valid: your home's key signed exactly this. Checked on this device just now.",
    wrong: "Not valid: your home's key did not sign this.",
    unchecked: "This browser cannot check signatures.",
    "other-home": "Signed by another home than the one that answers now.",
    away: "Your home does not answer, so its key is not known right now.",
  },
};
