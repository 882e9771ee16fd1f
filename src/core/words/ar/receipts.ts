import type { LateWords } from "../spoken.ts";
import { apart } from "./counted.ts";
import { n, plural } from "./plural.ts";

const receipts = (count: number) =>
  plural(count, {
    zero: `${n(count)} إيصال`,
    one: "إيصال واحد",
    two: "إيصالان",
    few: `${n(count)} إيصالات`,
    many: `${n(count)} إيصالًا`,
    other: `${n(count)} إيصال`,
  });

export const RECEIPT_WORDS: LateWords["RECEIPT_WORDS"] = {
  title: "الإيصالات",
  hint: "كلمة منزلك الموقَّعة، صورةً صورةً، بأنها عنده بكل بايت فيها.",
  count: receipts,
  empty: "كل صورة تصل إلى المنزل تترك إيصالها هنا.",
  unreadable: "تتعذر قراءة الإيصالات الآن.",
  search: "البحث باسم الملف",
  searching: (done, all) => `فُحص ${n(done)} من ${n(all)}…`,
  found: (count) => `عُثر على ${count === 2 ? "إيصالين" : receipts(count)}`,
  none: "لا إيصال لملف بهذا الاسم.",
  homeSince: (day) => `في المنزل منذ ${day}`,
  more: "عرض المزيد",
  exportAll: "حفظ كل الإيصالات",
  exportFound: "حفظ ما عُثر عليه",
  exporting: "جارٍ قراءة الإيصالات…",

  open: (filename) => `إيصال ${apart(filename)}`,
  stored: "في المنزل منذ",
  size: "الحجم",
  hash: "SHA-256",
  copy: "نسخ",
  copied: "تم النسخ",
  signature: "التوقيع",
  verdict: {
    checking: "جارٍ التحقق…",
    valid: "صالح: وقّع مفتاح منزلك هذا بعينه. تم التحقق على هذا الجهاز الآن.",
    wrong: "غير صالح: لم يوقّع مفتاح منزلك هذا.",
    unchecked: "لا يستطيع هذا المتصفح التحقق من التواقيع.",
    "other-home": "وقّعه منزل غير الذي يجيب الآن.",
    away: "منزلك لا يجيب، فمفتاحه غير معروف الآن.",
  },
};
