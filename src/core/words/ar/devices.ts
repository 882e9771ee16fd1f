import type { LateWords } from "../spoken.ts";
import { apart, photos } from "./counted.ts";

export const DEVICE_WORDS: LateWords["DEVICE_WORDS"] = {
  hint: "كل جهاز منها يرى كل الصور التي في المنزل ويستطيع إرسال المزيد.",
  reading: "جارٍ سؤال منزلك…",
  unpaired: "متى أُقرن هذا الجهاز، تظهر الأجهزة الأخرى هنا.",
  failed: (words) => `يتعذر عرض أجهزة منزلك: ${apart(words)}`,
  again: "إعادة المحاولة",
  isThis: "هذا الجهاز",
  seenNow: "ظهر قبل لحظات",
  seen: (ago) => `آخر ظهور: ${ago}`,
  waiting: (count) => `تنتظر عليه ${photos(count)}`,

  rename: "إعادة التسمية",
  renameOf: (name) => `إعادة تسمية ${apart(name)}`,
  nameOf: (name) => `اسم للجهاز ${apart(name)}`,
  name: "الاسم",
  save: "حفظ",
  cancel: "إلغاء",
  renamed: (name) => `صار اسمه ${apart(name)}.`,

  revoke: "تسجيل الخروج…",
  revokeOf: (name) => `تسجيل خروج ${apart(name)}`,
  question: (name) => `هل تريد تسجيل خروج ${apart(name)}؟`,
  consequence:
    "لن يستطيع رؤية هذا المنزل ولا الإرسال إليه إلى أن يُقرن من جديد. ما أرسله يبقى في المنزل، وما ينتظر عليه يبقى عليه.",
  confirm: "تسجيل الخروج",
  keep: "إبقاؤه",
  revoked: (name) => `سُجِّل خروج ${apart(name)}.`,

  invite: "إضافة جهاز آخر…",
  inviteTitle: "إضافة جهاز آخر",
  inviteHow:
    "افتح هذا الرابط على الجهاز الآخر، أو اكتب الرمز هناك. يصلح لجهاز واحد، مرة واحدة، خلال 10 دقائق.",
  link: "الرابط",
  code: "الرمز",
  copy: "نسخ الرابط",
  copied: "تم النسخ",
};
