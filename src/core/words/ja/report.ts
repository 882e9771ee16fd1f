import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const REPORT_WORDS: LateWords["REPORT_WORDS"] = {
  stopped: (count) => `${n(count)}件は確認していません。`,
  damaged: (count) =>
    `${n(count)}件のファイルは、途中で終わっていて破損しているようです。そのまま保存します：`,
  more: (count) => `ほか${n(count)}件`,
  losses: "届く前に失われたと思われるもの",
  hide: "今後は知らせない",
  hideThis: (title) => `今後は知らせない：${title}`,
};
