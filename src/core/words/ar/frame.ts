import type { LateWords } from "../spoken.ts";

export const FRAME_WORDS: LateWords["FRAME_WORDS"] = {
  close: "إغلاق",
  dismiss: "إغلاق",
  undo: "تراجع",
  notNow: "ليس الآن",
  updateReady: "إصدار جديد جاهز. يأتي تلقائيًا عندما لا يجري شيء هنا.",
  update: "التحديث الآن",
};
