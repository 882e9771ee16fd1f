import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const REPORT_WORDS: LateWords["REPORT_WORDS"] = {
  stopped: (count) => `${n(count)}件は確認していません。`,
  damaged: (count) =>
    `${n(count)}ファイルは途中で終わっていて、壊れているようです。そのまま残します：`,
  more: (count) => `ほか${n(count)}件`,
  losses: "すでに失われていたと思われるもの",
  hide: "今後は知らせない",
  hideThis: (title) => `今後は知らせない：${title}`,
};
