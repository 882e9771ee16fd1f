import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const LEAVE_WORDS: LateWords["LEAVE_WORDS"] = {
  title: "このおうちから離れる",
  hint: "おうちはこのデバイスを忘れ、Homewardはここの送信待ちと受領証を忘れます。おうちの写真も、元のファイルも、そのまま残ります。",
  button: "このおうちから離れる…",
  question: "このおうちから離れますか？",
  allHome: "ここで待機中の写真はありません。おうちの写真はそのまま残ります。",
  left: (count) =>
    `写真${n(count)}枚はまだおうちに届いていません。Homewardが持つコピーはなくなり、元のファイルは残ります。`,
  untold:
    "ここでの処理は終わりました。おうちの応答がなかったため、おうちの一覧にはこのデバイスが残っています。おうち側で削除できます。",
  confirm: "離れる",
  busy: "処理中…",
  cancel: "やめる",
};
