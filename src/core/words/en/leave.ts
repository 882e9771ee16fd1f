import { n, plural } from "./plural.ts";

/** The sentences of the card "Leave this home" and of its question. */
export const LEAVE_WORDS = {
  title: "Leave this home",
  hint: "Home forgets this device, and Homeward forgets its queue and receipts here. What is at home stays there, and so do your own files.",
  button: "Leave this home…",
  question: "Leave this home?",
  allHome: "Nothing waits here. What is at home stays there.",
  left: (count: number) =>
    plural(count, {
      one: `${n(count)} photo is not home yet. Its copy in Homeward goes; your own file stays.`,
      other: `${n(count)} photos are not home yet. Their copies in Homeward go; your own files stay.`,
    }),
  untold: "Done here. Your home did not answer, so it still lists this device: remove it there.",
  confirm: "Leave",
  busy: "Leaving…",
  cancel: "Stay",
};
