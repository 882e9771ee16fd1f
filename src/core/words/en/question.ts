import { n, plural } from "./plural.ts";

/** What is asked about photos that a person put away at home before. */
export const QUESTION_WORDS = {
  deleted: {
    title: (count: number) =>
      plural(count, {
        one: `${n(count)} photo here was deleted at home.`,
        other: `${n(count)} photos here were deleted at home.`,
      }),
    question: (count: number) =>
      plural(count, { one: "Send it again?", other: "Send them again?" }),
    yes: "Send again",
    no: "Do not send",
  },
  trashed: {
    title: (count: number) =>
      plural(count, {
        one: `${n(count)} photo here is in the trash at home.`,
        other: `${n(count)} photos here are in the trash at home.`,
      }),
    question: (count: number) => plural(count, { one: "Put it back?", other: "Put them back?" }),
    yes: "Put back",
    no: "Leave in the trash",
  },
  note: "If not, Homeward lets go of its copy. Your own files stay.",
};
