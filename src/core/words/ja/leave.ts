import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const LEAVE_WORDS: LateWords["LEAVE_WORDS"] = {
  title: "このおうちから離れる",
  hint: "おうちはこのデバイスを忘れ、Homewardはここの送信待ちと受領証を忘れます。おうちにあるものはそのまま残り、元のファイルも残ります。",
  button: "このおうちから離れる…",
  question: "このおうちから離れますか？",
  allHome: "待機中のものはありません。おうちにあるものはそのまま残ります。",
  left: (count) =>
    `${n(count)}枚がまだおうちに着いていません。Homewardにあるコピーは消えますが、元のファイルは残ります。`,
  untold:
    "ここでの処理は済みました。おうちから応答がなかったため、おうちの一覧にはまだこのデバイスがあります。そちらで外してください。",
  confirm: "離れる",
  busy: "処理中…",
  cancel: "とどまる",
};
