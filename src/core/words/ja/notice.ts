import type { WorkerWords } from "../spoken.ts";
import { formatDuration } from "../../view/format-duration.ts";
import { n } from "./plural.ts";

const waits = (count: number) => `写真${n(count)}枚がここで安全に待機中です。`;
const SEND = "Homewardを開くと送信します。";

export const NOTICE_WORDS: WorkerWords["NOTICE_WORDS"] = {
  title: "Homeward",

  reminder: {
    waitingFor: (count, durationMs) =>
      `写真${n(count)}枚が${formatDuration(durationMs)}前から待機しています。${SEND}`,
    waiting: (count) => `写真${n(count)}枚が待機中です。${SEND}`,
    noneLeft: "このデバイスで待機中の写真はもうありません。",
    unknown: "このデバイスで写真が待機しているかもしれません。Homewardを開くと確認できます。",
  },

  allHome: {
    title: (count) =>
      count === 1
        ? "写真がおうちに保存されました。"
        : `写真${n(count)}枚がおうちに保存されました。`,
    body: () => "1バイトも違わず、おうちにあります。",
  },

  needsYou: {
    title: (count) => `写真${n(count)}枚は対応が必要です。`,
    body: () => "送信できませんでした。Homewardを開くと理由が分かります。",
  },

  signedOut: {
    title: "このデバイスのペアリングは解除されています。",
    body: (count) => `${waits(count)}Homewardを開くと、おうちとペアリングできます。`,
  },

  homeFull: {
    title: "おうちの容量がいっぱいです。",
    body: (count) => `${waits(count)}空きができると送信を続けます。`,
  },

  lastChance: {
    title: (count) => `写真${n(count)}枚がまだここで待機中です。`,
    body: (_count, why) => `${why}このブラウザは自動での再試行を終えました。${SEND}`,
    why: {
      "home-unreachable": "おうちの応答がありませんでした。",
      throttled: "おうちが休止を求めました。",
      "home-full": "おうちの容量がいっぱいです。",
      "signed-out": "このデバイスはペアリングされていません。",
    },
  },
};
