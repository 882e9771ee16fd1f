import { countOf } from "../../view/format-count.ts";

const photos = (count: number) => countOf(count, "photo", "photos");
const them = (count: number) => (count === 1 ? "it" : "them");

/** What is asked about photos that a person put away at home before. */
export const QUESTION_WORDS = {
  deleted: {
    title: (count: number) =>
      `${photos(count)} here ${count === 1 ? "was" : "were"} deleted at home.`,
    question: (count: number) => `Send ${them(count)} again?`,
    yes: "Send again",
    no: "Do not send",
  },
  trashed: {
    title: (count: number) =>
      `${photos(count)} here ${count === 1 ? "is" : "are"} in the trash at home.`,
    question: (count: number) => `Put ${them(count)} back?`,
    yes: "Put back",
    no: "Leave in the trash",
  },
  note: "If not, Homeward lets go of its copy. Your own files stay.",
};
