import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const QUESTION_WORDS: LateWords["QUESTION_WORDS"] = {
  deleted: {
    title: (count) =>
      plural(count, {
        zero: "لا صورة هنا حُذفت في المنزل.",
        one: "هنا صورة واحدة حُذفت في المنزل.",
        two: "هنا صورتان حُذفتا في المنزل.",
        few: `هنا ${n(count)} صور حُذفت في المنزل.`,
        many: `هنا ${n(count)} صورة حُذفت في المنزل.`,
        other: `هنا ${n(count)} صورة حُذفت في المنزل.`,
      }),
    question: (count) => (count === 2 ? "هل تريد إرسالهما مجددًا؟" : "هل تريد إرسالها مجددًا؟"),
    yes: "إرسال مجددًا",
    no: "عدم الإرسال",
  },
  trashed: {
    title: (count) =>
      plural(count, {
        zero: "لا صورة هنا في سلة مهملات المنزل.",
        one: "هنا صورة واحدة هي في سلة مهملات المنزل.",
        two: "هنا صورتان هما في سلة مهملات المنزل.",
        few: `هنا ${n(count)} صور هي في سلة مهملات المنزل.`,
        many: `هنا ${n(count)} صورة هي في سلة مهملات المنزل.`,
        other: `هنا ${n(count)} صورة هي في سلة مهملات المنزل.`,
      }),
    question: (count) => (count === 2 ? "هل تريد إعادتهما؟" : "هل تريد إعادتها؟"),
    yes: "إعادة",
    no: "ترك في السلة",
  },
  note: "وإلا يتخلى Homeward عن نسخته. ملفاتك تبقى.",
};
