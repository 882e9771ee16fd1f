import type { LateWords } from "../spoken.ts";

export const FIRST_RUN_WORDS: LateWords["FIRST_RUN_WORDS"] = {
  title: "ثلاث خطوات صغيرة",
  steps: {
    pair: "الإقران بالمنزل",
    choose: "اختيار صور",
    install: "إبقاؤه في متناول يدك",
  },
  states: { done: "تمت", skipped: "لاحقًا" },
  skip: "ليس الآن",
  skipOf: (step) => `ليس الآن: ${step}`,

  pairHint: "يطبع منزلك رابطًا عند بدء تشغيله. افتحه هنا، أو ألصقه أدناه، أو امسح رمزه.",
  pairHintNoScan: "يطبع منزلك رابطًا عند بدء تشغيله. افتحه هنا، أو ألصقه أدناه.",
  pairLater: "الصور التي تختارها قبل ذلك تنتظر هنا بأمان.",
  scan: "مسح الرمز",
  scanStop: "إيقاف المسح",
  scanning: "ضع الرمز الذي يعرضه منزلك أمام الكاميرا.",
  scanRefused: "لا يمكن استخدام الكاميرا. ألصق الرابط بدلًا من ذلك.",
};
