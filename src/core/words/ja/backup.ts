import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const BACKUP_WORDS: LateWords["BACKUP_WORDS"] = {
  way: {
    title: "送信中",
    idle: "送信中の写真はありません",
    lastRound: (count, size) => `前回は写真${n(count)}枚をおうちへ送信、${size}`,
    left: (duration) => `残り約${duration}`,
    leftLessThanMinute: "残り1分未満",
    askAgain: "今すぐ再確認",
    unmetered: "Wi-Fiまたは有線のみ",
    dataSaver: "データセーバーがオンの間は待つ",
    charging: "充電中のみ",
    above: (percent) => `充電中か${n(percent)}%超のときのみ`,
    hours: (from, to) => `${from}〜${to}のみ`,
    folder: (name) => `「${name}」は、もう一度許可するまで読み取れません。`,
    reconnect: "フォルダに再接続",
    reconnectOf: (name) => `フォルダ「${name}」に再接続`,
    refused: "ブラウザがまだHomewardに読み取りを許可していません。",
  },

  list: {
    title: "送信中の写真",
    removed: (filename) => `${filename}を一覧から取り除きました。`,
  },

  needs: {
    retry: (count) => (count === 1 ? "再試行" : `${n(count)}枚すべて再試行`),
    remove: (count) => (count === 1 ? "取り除く" : `${n(count)}枚すべて取り除く`),
    removed: (count) => `写真${n(count)}枚を一覧から取り除きました。`,
    showAll: (count) => `${n(count)}件すべて表示`,
    showFewer: "表示を減らす",
    more: (count) => `履歴にほか${n(count)}件`,
  },

  home: {
    title: "おうちに保存済み",
    all: "ライブラリを開く",
    latest: "最近おうちに届いた写真",
    empty: "おうちに届いた写真がここに表示されます。",
    emptySignedOut: "このデバイスをペアリングすると、おうちの写真がここに表示されます。",
    away: "いまはおうちを確認できません。これらは受領証です。",
  },
};
