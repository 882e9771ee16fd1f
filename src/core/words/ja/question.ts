import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const QUESTION_WORDS: LateWords["QUESTION_WORDS"] = {
  deleted: {
    title: (count) => `ここにある${n(count)}枚は、おうちで削除されました。`,
    question: () => "もう一度送りますか？",
    yes: "もう一度送る",
    no: "送らない",
  },
  trashed: {
    title: (count) => `ここにある${n(count)}枚は、おうちのゴミ箱にあります。`,
    question: () => "元に戻しますか？",
    yes: "元に戻す",
    no: "ゴミ箱のままにする",
  },
  note: "そうでなければ、Homewardはコピーを手放します。元のファイルは残ります。",
};
