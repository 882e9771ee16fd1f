import type { WorkerWords } from "../spoken.ts";

export const BLOCK_WORDS: WorkerWords["BLOCK_WORDS"] = {
  paused: "送信は一時停止中です。",
  "outside-hours": "設定した時間帯の外です。",
  metered: "このデバイスはモバイルデータで接続しています。",
  "network-unknown": "このブラウザではWi-Fiとモバイルデータを区別できません。",
  "data-saver": "データセーバーがオンです。",
  "not-charging": "このデバイスは充電していません。",
  "battery-low": "バッテリー残量が足りません。",
  "power-unknown": "バッテリー残量は、Homewardを開いている間だけ分かります。",
};
