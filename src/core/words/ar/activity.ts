import type { LateWords } from "../spoken.ts";
import { photos, photosOf } from "./counted.ts";
import { n, plural } from "./plural.ts";

export const ACTIVITY_WORDS: LateWords["ACTIVITY_WORDS"] = {
  lastSent: (ago) => `آخر إرسال: ${ago}`,
  lastSentNow: "آخر إرسال: قبل لحظات",
  neverSent: "لم يُرسَل شيء من هذا الجهاز بعد",
  lastWeek: (count) => `${photos(count)} في آخر ${n(7)} أيام`,
  since: (count, day) => `${photos(count)} منذ ${day}`,

  title: "ما فعله Homeward",
  empty:
    "عندما تُرسَل الصور إلى المنزل، تجد هنا متى حدث ذلك وكم كانت وما الذي أعاقها. أما الإيقاظ الذي لا يجد ما يرسله فلا يُسجَّل.",
  unreadable: "تتعذر قراءة السجل الآن.",
  today: "اليوم",
  yesterday: "أمس",
  each: (count) =>
    plural(count, {
      zero: "لا إيقاظ لعرضه",
      one: "عرض الإيقاظ",
      two: "عرض مرّتَي الإيقاظ",
      few: `عرض مرات الإيقاظ كلها (${n(count)})`,
      many: `عرض مرات الإيقاظ كلها (${n(count)})`,
      other: `عرض مرات الإيقاظ كلها (${n(count)})`,
    }),
  earlier: "عرض الأقدم",

  woken: {
    open: "أيقظه فتح Homeward",
    enqueue: "أيقظه اختيار صور جديدة",
    visible: "أيقظته العودة إلى Homeward",
    online: "أيقظه اتصال جديد",
    heartbeat: "أيقظته الصفحة المفتوحة",
    paired: "أيقظه إقران هذا الجهاز",
    retry: "أيقظتَه أنت لإعادة المحاولة",
    conditions: "أيقظه تغيير شروطك",
    sync: "أيقظه Background Sync",
    periodicsync: "أيقظه Periodic Background Sync",
    push: "أيقظته رسالة من المنزل",
    "worker-start": "أيقظه بدء عامل المتصفح",
  },

  seen: {
    network: { unmetered: "عبر واي فاي أو الكابل", metered: "عبر بيانات الجوّال", unknown: "" },
    savesData: "توفير البيانات مُشغَّل",
    power: { charging: "قيد الشحن", battery: "على البطارية", unknown: "" },
  },
  next: {
    open: "التالي: زيارتك القادمة",
    enqueue: "التالي: صور تختارها",
    visible: "التالي: زيارتك القادمة",
    online: "التالي: اتصال جديد",
    heartbeat: "التالي: الصفحة المفتوحة",
    paired: "التالي: إقران هذا الجهاز",
    retry: "التالي: أنت، بمحاولة جديدة",
    conditions: "التالي: تغيير في شروطك",
    sync: "التالي: Background Sync",
    periodicsync: "التالي: Periodic Background Sync",
    push: "التالي: رسالة من المنزل",
    "worker-start": "التالي: بدء عامل المتصفح",
  },

  wentHome: (count, size) => `وصلت إلى المنزل ${photos(count)}، ${size}`,
  wereHome: (count) => `كانت في المنزل من قبل ${photos(count)}`,
  sentPart: (size, count) =>
    plural(count, {
      zero: `أُرسل ${size}`,
      one: `أُرسل ${size} من صورة لم تكتمل بعد`,
      two: `أُرسل ${size} من صورتين لم تكتملا بعد`,
      few: `أُرسل ${size} من ${photosOf(count)} لم تكتمل أي منها بعد`,
      many: `أُرسل ${size} من ${photosOf(count)} لم تكتمل أي منها بعد`,
      other: `أُرسل ${size} من ${photosOf(count)} لم تكتمل أي منها بعد`,
    }),
  sizeIn: (size, duration) => `${size} خلال ${duration}`,
  nothingSent: "لم يُرسَل شيء",
  nothingLeft: "لم يبقَ ما يُرسَل",
  triedAgainLater: "ما بقي تُعاد محاولة إرساله لاحقًا.",
  looked: (count) =>
    plural(count, {
      zero: "لا شيء لإرساله",
      one: "بحث مرة واحدة، ولا شيء لإرساله",
      two: "بحث مرتين، ولا شيء لإرساله",
      few: `بحث ${n(count)} مرات، ولا شيء لإرساله`,
      many: `بحث ${n(count)} مرة، ولا شيء لإرساله`,
      other: `بحث ${n(count)} مرة، ولا شيء لإرساله`,
    }),
  tried: (count) =>
    plural(count, {
      zero: "لم يُرسَل شيء",
      one: "حاول مرة واحدة، ولم يُرسَل شيء",
      two: "حاول مرتين، ولم يُرسَل شيء",
      few: `حاول ${n(count)} مرات، ولم يُرسَل شيء`,
      many: `حاول ${n(count)} مرة، ولم يُرسَل شيء`,
      other: `حاول ${n(count)} مرة، ولم يُرسَل شيء`,
    }),
};
