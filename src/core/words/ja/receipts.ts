import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const RECEIPT_WORDS: LateWords["RECEIPT_WORDS"] = {
  title: "受領証",
  hint: "写真を1バイトも違わず預かっているという、おうちの署名です。写真ごとにあります。",
  count: (count) => `受領証${n(count)}件`,
  empty: "おうちに届いた写真の受領証がここに残ります。",
  unreadable: "いまは受領証を読み取れません。",
  search: "ファイル名で検索",
  searching: (done, all) => `検索中… ${n(all)}件中${n(done)}件`,
  found: (count) => `受領証${n(count)}件が見つかりました`,
  none: "この名前のファイルの受領証はありません。",
  homeSince: (day) => `${day}におうちへ保存`,
  more: "もっと見る",
  exportAll: "すべての受領証を保存",
  exportFound: "見つかった受領証を保存",
  exporting: "受領証を読み取り中…",

  open: (filename) => `${filename}の受領証`,
  stored: "おうちへの保存日",
  size: "サイズ",
  hash: "SHA-256",
  copy: "コピー",
  copied: "コピーしました",
  signature: "署名",
  verdict: {
    checking: "確認中…",
    valid:
      "有効：おうちの鍵で、この内容のとおりに署名されています。たった今このデバイスで確認しました。",
    wrong: "無効：おうちの鍵による署名ではありません。",
    unchecked: "このブラウザでは署名を確認できません。",
    "other-home": "いま応答しているおうちとは別のおうちの署名です。",
    away: "おうちの応答がないため、いまは鍵が分かりません。",
  },
};
