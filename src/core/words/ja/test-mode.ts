import type { LateWords } from "../spoken.ts";

const CAUSES: Record<keyof LateWords["TEST_WORDS"]["faults"], string> = {
  offline: "テストモード：すべてのリクエストが途切れます。",
  throttled: "テストモード：おうちが休止を求めます。",
  "home-error": "テストモード：おうちが写真を保存できません。",
  "home-full": "テストモード：おうちがいっぱいだと答えます。",
  "signed-out": "テストモード：おうちがこのデバイスを知らないと答えます。",
  "too-large": "テストモード：ごく小さな部分しか通りません。",
  checksum: "テストモード：各部分が一度は変わって届きます。",
  "worker-killed": "テストモード：送信中にWorkerが終了します。",
  "storage-full": "テストモード：このデバイスに新しい写真の空きがありません。",
};

export const TEST_WORDS: LateWords["TEST_WORDS"] = {
  hint: "上限をなくし、再試行までの時間を0.5秒に縮め、好きな障害を起こして、Homewardの対応を確かめます。本番のバックアップではオフにします。",
  on: "テストモード",
  fault: "起こす障害",
  none: "なし",
  run: "今すぐ実行",
  ran: "Homewardを起動しました。結果は「履歴」で見られます。",
  turnOff: "オフにする",
  banner: (fault) =>
    fault === null ? "テストモード：上限なし、再試行はほぼ待ちません。" : CAUSES[fault],
  faults: {
    offline: "接続が切れる",
    throttled: "おうちが休止を求める（429）",
    "home-error": "おうちで問題が起きる（500）",
    "home-full": "おうちがいっぱい（507）",
    "signed-out": "おうちがこのデバイスを知らない（401）",
    "too-large": "部分が大きすぎる（413）",
    checksum: "部分が変わって届く（460）",
    "worker-killed": "Workerが終了する",
    "storage-full": "このデバイスがいっぱい",
  },
};
