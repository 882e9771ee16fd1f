import type { LateWords } from "../spoken.ts";

export const BLOCK_WORDS: LateWords["BLOCK_WORDS"] = {
  paused: "الإرسال متوقف مؤقتًا.",
  "outside-hours": "الوقت خارج الساعات التي اخترتها.",
  metered: "هذا الجهاز على بيانات الجوّال.",
  "network-unknown": "هذا المتصفح لا يميّز واي فاي من بيانات الجوّال.",
  "data-saver": "توفير البيانات مُشغَّل.",
  "not-charging": "هذا الجهاز ليس قيد الشحن.",
  "battery-low": "شحن البطارية منخفض.",
  "power-unknown": "لا تُعرف حالة البطارية إلا وHomeward مفتوح.",
};
