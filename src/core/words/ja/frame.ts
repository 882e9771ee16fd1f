import type { LateWords } from "../spoken.ts";

export const FRAME_WORDS: LateWords["FRAME_WORDS"] = {
  close: "閉じる",
  dismiss: "閉じる",
  undo: "元に戻す",
  notNow: "今はしない",
  updateReady: "新しいバージョンがあります。作業がないときに自動で切り替わります。",
  update: "今すぐ更新",
};
