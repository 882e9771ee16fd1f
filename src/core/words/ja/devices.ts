import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const DEVICE_WORDS: LateWords["DEVICE_WORDS"] = {
  hint: "どのデバイスからも、おうちのすべての写真を見たり、写真を送ったりできます。",
  reading: "おうちに確認中…",
  unpaired: "このデバイスをペアリングすると、ほかのデバイスがここに表示されます。",
  failed: (words) => `おうちのデバイスを表示できません：${words}`,
  again: "再試行",
  isThis: "このデバイス",
  seenNow: "最終アクセス：たった今",
  seen: (ago) => `最終アクセス：${ago}`,
  waiting: (count) => `写真${n(count)}枚が待機中`,

  rename: "名前を変更",
  renameOf: (name) => `${name}の名前を変更`,
  nameOf: (name) => `${name}の新しい名前`,
  name: "名前",
  save: "保存",
  cancel: "キャンセル",
  renamed: (name) => `名前を「${name}」に変更しました。`,

  revoke: "サインアウト…",
  revokeOf: (name) => `${name}をサインアウト`,
  question: (name) => `${name}をサインアウトしますか？`,
  consequence:
    "もう一度ペアリングするまで、このおうちを見ることも、送信することもできなくなります。送信済みの写真はおうちに残り、待機中の写真はそのデバイスに残ります。",
  confirm: "サインアウト",
  keep: "そのままにする",
  revoked: (name) => `${name}をサインアウトしました。`,

  invite: "別のデバイスを追加…",
  inviteTitle: "別のデバイスを追加",
  inviteHow:
    "別のデバイスでこのリンクを開くか、コードを入力します。10分以内に1台、1回だけ使えます。",
  link: "リンク",
  code: "コード",
  copy: "リンクをコピー",
  copied: "コピーしました",
};
