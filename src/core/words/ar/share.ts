import type { LateWords } from "../spoken.ts";

export const SHARE_WORDS: LateWords["SHARE_WORDS"] = {
  whole: "ما شورك",
  noWorker:
    "لم يكن Homeward جاهزًا على هذا الجهاز بعد، فلم يُحفظ منه شيء. انتظر حتى تُحمَّل هذه الصفحة، ثم شاركه مرة أخرى.",
  notNoted: "لم تكن على هذا الجهاز مساحة لتدوين ما جرى. ما في القائمة بأمان؛ شارك الباقي مرة أخرى.",
};
