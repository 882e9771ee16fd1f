import type { LateWords } from "../spoken.ts";
import { percentage } from "./counted.ts";

export const WHEN_WORDS: LateWords["WHEN_WORDS"] = {
  clear: "لا شيء يعيق الإرسال الآن.",
  now: (block) => `لا يُرسَل شيء الآن: ${block}`,

  unmetered: "عبر واي فاي أو الكابل فقط",
  unmeteredHint: "بيانات الجوّال تنتظر، داخل البلد وخارجه.",
  unmeteredUnknown: "هذا المتصفح لا يميّز واي فاي من بيانات الجوّال.",
  dataSaver: "الانتظار ما دام توفير البيانات مُشغَّلًا",
  dataSaverHint: "المفتاح الذي في إعدادات هذا الجهاز أو المتصفح.",
  dataSaverUnknown: "هذا المتصفح لا يقول هل توفير البيانات مُشغَّل.",

  power: "الطاقة",
  powerAny: "دائمًا",
  powerCharging: "أثناء الشحن فقط",
  powerAbove: "أثناء الشحن، أو والبطارية فوق",
  percent: "أدنى شحن للبطارية",
  percentOf: percentage,
  powerHint: "لا تُعرف حالة البطارية إلا وHomeward مفتوح، فلا يُرسَل شيء والصفحة مغلقة.",
  powerUnknown: "هذا المتصفح لا يقول شيئًا عن البطارية.",

  hours: "بين ساعات معيّنة فقط",
  hoursHint: "بساعة هذا الجهاز؛ ويجوز أن تتجاوز منتصف الليل.",
  from: "من",
  to: "إلى",

  paused: "الإرسال متوقف مؤقتًا حتى تستأنف.",
  pausedUntil: (until) => `الإرسال متوقف حتى الساعة ${until}.`,
  resume: "استئناف",
};
