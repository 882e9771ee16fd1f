import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const QUESTION_WORDS: LateWords["QUESTION_WORDS"] = {
  deleted: {
    title: (count) => `ここの写真${n(count)}枚は、おうちで削除されています。`,
    question: () => "もう一度送信しますか？",
    yes: "もう一度送信",
    no: "送信しない",
  },
  trashed: {
    title: (count) => `ここの写真${n(count)}枚は、おうちのゴミ箱にあります。`,
    question: () => "元に戻しますか？",
    yes: "元に戻す",
    no: "ゴミ箱に残す",
  },
  note: "しない場合、Homewardは自分のコピーを手放します。元のファイルは残ります。",
};
