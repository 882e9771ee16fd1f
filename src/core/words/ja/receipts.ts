import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const RECEIPT_WORDS: LateWords["RECEIPT_WORDS"] = {
  title: "受領証",
  hint: "1バイトも違わず写真がある、というおうちの署名です。一枚ごとにあります。",
  count: (count) => `受領証${n(count)}件`,
  empty: "おうちに着いた写真は、ここに受領証を残します。",
  unreadable: "今は受領証を読み取れません。",
  search: "ファイル名で検索",
  searching: (done, all) => `${n(all)}件中${n(done)}件を調べました…`,
  found: (count) => `受領証が${n(count)}件見つかりました`,
  none: "この名前のファイルの受領証はありません。",
  homeSince: (day) => `${day}からおうちにあります`,
  more: "さらに表示",
  exportAll: "すべての受領証を保存",
  exportFound: "見つかったものを保存",
  exporting: "受領証を読んでいます…",

  open: (filename) => `${filename}の受領証`,
  stored: "おうちに着いた日",
  size: "サイズ",
  hash: "SHA-256",
  copy: "コピー",
  copied: "コピーしました",
  signature: "署名",
  verdict: {
    checking: "確認しています…",
    valid: "有効：おうちの鍵がまさにこれに署名しました。今このデバイスで確認しました。",
    wrong: "無効：おうちの鍵はこれに署名していません。",
    unchecked: "このブラウザは署名を確認できません。",
    "other-home": "今応答しているのとは別のおうちが署名しました。",
    away: "おうちから応答がないため、今は鍵が分かりません。",
  },
};
