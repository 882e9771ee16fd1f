import { n, plural } from "./plural.ts";

/** The sentences about photos that were set aside, by reason. */
export const FAILURE_WORDS = {
  title: "Needs you",
  count: (count: number) =>
    plural(count, {
      one: `${n(count)} photo was set aside. It is safe on this device.`,
      other: `${n(count)} photos were set aside. They are safe on this device.`,
    }),
  photos: (count: number) =>
    plural(count, { one: `${n(count)} photo`, other: `${n(count)} photos` }),
  retry: "Retry all",
  retryOf: (reason: string) => `Retry all: ${reason}`,
  remove: "Remove all…",
  removeOf: (reason: string) => `Remove all: ${reason}`,
  question: (count: number) =>
    plural(count, {
      one: `Remove ${n(count)} photo from Homeward?`,
      other: `Remove ${n(count)} photos from Homeward?`,
    }),
  consequence: (count: number) =>
    plural(count, {
      one: "It is not home. The copy that Homeward keeps goes; your own file stays where it is.",
      other:
        "They are not home. The copies that Homeward keeps go; your own files stay where they are.",
    }),
  confirm: "Remove",
  cancel: "Keep",
  retried: (count: number) =>
    plural(count, {
      one: `${n(count)} photo is tried again.`,
      other: `${n(count)} photos are tried again.`,
    }),
  removed: (count: number) =>
    plural(count, {
      one: `${n(count)} photo was removed.`,
      other: `${n(count)} photos were removed.`,
    }),
};
