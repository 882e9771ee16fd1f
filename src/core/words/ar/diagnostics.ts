import type { LateWords } from "../spoken.ts";

export const DIAGNOSTICS_WORDS: LateWords["DIAGNOSTICS_WORDS"] = {
  title: "تقرير لمن يساعدك",
  hint: "ما يستطيعه هذا المتصفح، وإعداداتك، والأعداد، والسجل، وأسباب الإخفاق. لا أسماء ملفات ولا عناوين ولا رموز ولا صور.",
  show: "عرض التقرير",
  sheet: "تقرير التشخيص",
  shown: "هذا كل ما سيحتويه الملف.",
  save: "حفظ",
  copy: "نسخ",
  copied: "تم النسخ",
};
