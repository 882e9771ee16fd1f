import { n, plural } from "./plural.ts";

/** What Homeward says about photos that may go from this device; it promises what was checked and nothing more. */
export const SAFE_WORDS = {
  title: "Safe to delete from this device",
  hint: "Checks the receipt of each photo that this device sent, and asks your home whether it still has it.",
  check: "Check now",
  again: "Check again",
  checking: (done: number, all: number) => `Checking ${n(done)} of ${n(all)} receipts…`,
  asking: "Asking your home…",
  failed: (words: string) => `That could not be checked: ${words}`,
  none: "This device holds no receipts. Pick a photo again: if it is home already, its receipt comes back without sending it.",
  count: (count: number, at: string) =>
    count === 0
      ? `As of ${at}, no photo is known to be safe to delete.`
      : plural(count, {
          one: `As of ${at}, ${n(count)} photo is safe to delete here.`,
          other: `As of ${at}, ${n(count)} photos are safe to delete here.`,
        }),
  promise:
    "For each of them your home signed for exactly these bytes, this device checked the signature with your home's key, and your home answered just now that it still has the photo and that it is not in its trash.",
  limits:
    "It says nothing about a copy of your home itself: if its disk breaks, the photo is gone with it. A photo that you edited after it was sent is another photo. Homeward never deletes anything from this device.",
  left: {
    trashed: (count: number) =>
      plural(count, {
        one: `${n(count)} photo lies in the trash at home. Do not delete it here.`,
        other: `${n(count)} photos lie in the trash at home. Do not delete them here.`,
      }),
    gone: (count: number) =>
      plural(count, {
        one: `${n(count)} photo is not at home any more. Do not delete it here.`,
        other: `${n(count)} photos are not at home any more. Do not delete them here.`,
      }),
    wrong: (count: number) =>
      plural(count, {
        one: `The receipt of ${n(count)} photo does not match your home's key. Do not rely on it.`,
        other: `The receipts of ${n(count)} photos do not match your home's key. Do not rely on them.`,
      }),
    unchecked: (count: number) =>
      plural(count, {
        one: `This browser cannot check signatures (Ed25519), so nothing is called safe here. ${n(count)} photo has a receipt; open Homeward in a newer browser to check it.`,
        other: `This browser cannot check signatures (Ed25519), so nothing is called safe here. ${n(count)} photos have receipts; open Homeward in a newer browser to check them.`,
      }),
  },
  listed: "Photos that are safe to delete here",
  since: (day: string) => `home since ${day}`,
  export: "Export list with receipts",
  changed: "The home that answers is not the one that this device met first.",
  changedHint:
    "It signs with another key. If you set up your home anew or moved it without its key, that is right. If not, somebody else may be answering: do not delete anything.",
  trust: "It is my home",
};
