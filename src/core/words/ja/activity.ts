import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const ACTIVITY_WORDS: LateWords["ACTIVITY_WORDS"] = {
  lastSent: (ago) => `最後の送信：${ago}`,
  lastSentNow: "たった今送信しました",
  neverSent: "このデバイスからはまだ何も送信していません",
  lastWeek: (count) => `この7日間で写真${n(count)}枚`,
  since: (count, day) => `${day}から写真${n(count)}枚`,

  title: "Homewardがしたこと",
  empty:
    "写真がおうちへ送信されると、いつ、何枚か、何が妨げになったかをここに表示します。送るものがなかった起動は記録しません。",
  unreadable: "いまは記録を読み取れません。",
  today: "今日",
  yesterday: "昨日",
  each: (count) => `起動${n(count)}回をすべて表示`,
  earlier: "以前のものを表示",

  woken: {
    open: "Homewardを開いて起動",
    enqueue: "新しく選んだ写真で起動",
    visible: "Homewardに戻って起動",
    online: "新しい接続で起動",
    heartbeat: "開いているページで起動",
    paired: "このデバイスのペアリングで起動",
    retry: "あなたの再試行で起動",
    conditions: "条件の変更で起動",
    sync: "Background Syncで起動",
    periodicsync: "Periodic Background Syncで起動",
    push: "おうちからのメッセージで起動",
    "worker-start": "ブラウザのWorkerの開始で起動",
  },

  seen: {
    network: { unmetered: "Wi-Fiまたは有線", metered: "モバイルデータ", unknown: "" },
    savesData: "データセーバーはオン",
    power: { charging: "充電中", battery: "バッテリー使用中", unknown: "" },
  },
  next: {
    open: "次回：次に開いたとき",
    enqueue: "次回：新しく写真を選んだとき",
    visible: "次回：次に開いたとき",
    online: "次回：新しく接続したとき",
    heartbeat: "次回：ページを開いている間",
    paired: "次回：このデバイスをペアリングしたとき",
    retry: "次回：あなたが再試行したとき",
    conditions: "次回：条件を変更したとき",
    sync: "次回：Background Sync",
    periodicsync: "次回：Periodic Background Sync",
    push: "次回：おうちからのメッセージ",
    "worker-start": "次回：ブラウザのWorkerの開始",
  },

  wentHome: (count, size) => `写真${n(count)}枚をおうちへ送信、${size}`,
  wereHome: (count) => `写真${n(count)}枚はすでにおうちに保存済み`,
  sentPart: (size, count) =>
    count === 1
      ? `写真1枚の一部、${size}を送信（未完了）`
      : `写真${n(count)}枚の一部、${size}を送信（すべて未完了）`,
  sizeIn: (size, duration) => `${duration}で${size}`,
  nothingSent: "送信なし",
  nothingLeft: "送るものはありませんでした",
  triedAgainLater: "残りはあとで再試行します。",
  looked: (count) => `${n(count)}回確認、送るものなし`,
  tried: (count) => `${n(count)}回試行、送信なし`,
};
