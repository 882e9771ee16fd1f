import type { LateWords } from "../spoken.ts";
import { apart, percentage, photos, photosOf } from "./counted.ts";
import { n, plural } from "./plural.ts";

export const BACKUP_WORDS: LateWords["BACKUP_WORDS"] = {
  way: {
    title: "في الطريق",
    idle: "لا شيء في الطريق",
    lastRound: (count, size) => `في آخر مرة وصلت إلى المنزل ${photos(count)}، ${size}`,
    left: (duration) => `تنتهي خلال ${duration} تقريبًا`,
    leftLessThanMinute: "تنتهي خلال أقل من دقيقة",
    askAgain: "السؤال مجددًا الآن",
    unmetered: "عبر واي فاي أو الكابل فقط",
    dataSaver: "الانتظار ما دام توفير البيانات مُشغَّلًا",
    charging: "أثناء الشحن فقط",
    above: (percent) => `أثناء الشحن فقط، أو فوق ${percentage(percent)}`,
    hours: (from, to) => `من ${from} إلى ${to} فقط`,
    folder: (name) => `لا يمكن قراءة «${apart(name)}» قبل أن تسمح بذلك مجددًا.`,
    reconnect: "إعادة وصل المجلد",
    reconnectOf: (name) => `إعادة وصل المجلد ${apart(name)}`,
    refused: "ما زال المتصفح لا يسمح لـ Homeward بقراءته.",
  },

  list: {
    title: "صور في الطريق",
    removed: (filename) => `أُزيل ${apart(filename)} من القائمة.`,
  },

  needs: {
    retry: (count) =>
      plural(count, {
        zero: "إعادة المحاولة",
        one: "إعادة المحاولة",
        two: "إعادة محاولة الاثنتين",
        few: `إعادة محاولة الكل (${n(count)})`,
        many: `إعادة محاولة الكل (${n(count)})`,
        other: `إعادة محاولة الكل (${n(count)})`,
      }),
    remove: (count) =>
      plural(count, {
        zero: "إزالة",
        one: "إزالة",
        two: "إزالة الاثنتين",
        few: `إزالة الكل (${n(count)})`,
        many: `إزالة الكل (${n(count)})`,
        other: `إزالة الكل (${n(count)})`,
      }),
    removed: (count) => `أُزيلت من القائمة ${photos(count)}.`,
    showAll: (count) => `عرض الكل (${n(count)})`,
    showFewer: "عرض أقل",
    more: (count) => `${photosOf(count)} أخرى في «النشاط»`,
  },

  home: {
    title: "في المنزل",
    all: "فتح المكتبة",
    latest: "آخر ما وصل إلى المنزل",
    empty: "ما وصل إلى المنزل يظهر هنا.",
    emptySignedOut: "متى أُقرن هذا الجهاز، يظهر هنا ما في المنزل.",
    away: "تتعذر رؤية المنزل الآن. هذه إيصالاته.",
  },
};
