import { n, plural } from "./plural.ts";

/** The sentences about the devices that send to the same home. */
export const DEVICE_WORDS = {
  hint: "Each of them sees all photos at home and can send more.",
  reading: "Asking your home…",
  unpaired: "Once this device is paired, the others show up here.",
  failed: (words: string) => `Your home's devices cannot be shown: ${words}`,
  again: "Try again",
  isThis: "This device",
  seenNow: "Seen just now",
  seen: (ago: string) => `Seen ${ago}`,
  waiting: (count: number) =>
    plural(count, {
      one: `${n(count)} photo waits there`,
      other: `${n(count)} photos wait there`,
    }),

  rename: "Rename",
  renameOf: (name: string) => `Rename ${name}`,
  nameOf: (name: string) => `A name for ${name}`,
  name: "Name",
  save: "Save",
  cancel: "Cancel",
  renamed: (name: string) => `It is called ${name} now.`,

  revoke: "Sign out…",
  revokeOf: (name: string) => `Sign out ${name}`,
  question: (name: string) => `Sign out ${name}?`,
  consequence:
    "It can neither see this home nor send to it any more until it is paired again. What it sent stays at home; what waits on it stays there.",
  confirm: "Sign out",
  keep: "Keep it",
  revoked: (name: string) => `${name} was signed out.`,

  invite: "Let another device in…",
  inviteTitle: "Let another device in",
  inviteHow:
    "Open this link on the other device, or type the code there. It lets one device in, once, within 10 minutes.",
  link: "Link",
  code: "Code",
  copy: "Copy the link",
  copied: "Copied",
};
