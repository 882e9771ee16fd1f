import type { LateWords } from "../spoken.ts";
import { photos, photosOf } from "./counted.ts";
import { plural } from "./plural.ts";

export const FAILURE_WORDS: LateWords["FAILURE_WORDS"] = {
  title: "تحتاج إليك",
  count: (count) => `وُضعت جانبًا ${photos(count)}، بأمان على هذا الجهاز.`,
  photos,
  retry: "إعادة محاولة الكل",
  retryOf: (reason) => `إعادة محاولة الكل: ${reason}`,
  remove: "إزالة الكل…",
  removeOf: (reason) => `إزالة الكل: ${reason}`,
  question: (count) => `هل تريد إزالة ${photosOf(count)} من Homeward؟`,
  consequence: (count) =>
    plural(count, {
      zero: "لا شيء يُزال.",
      one: "ليست في المنزل. تُزال النسخة التي يحتفظ بها Homeward؛ ويبقى ملفك في مكانه.",
      two: "ليستا في المنزل. تُزال النسختان اللتان يحتفظ بهما Homeward؛ ويبقى ملفاك في مكانهما.",
      few: "ليست في المنزل. تُزال النسخ التي يحتفظ بها Homeward؛ وتبقى ملفاتك في مكانها.",
      many: "ليست في المنزل. تُزال النسخ التي يحتفظ بها Homeward؛ وتبقى ملفاتك في مكانها.",
      other: "ليست في المنزل. تُزال النسخ التي يحتفظ بها Homeward؛ وتبقى ملفاتك في مكانها.",
    }),
  confirm: "إزالة",
  cancel: "إبقاء",
  retried: (count) => `تُعاد محاولة إرسال ${photosOf(count)}.`,
  removed: (count) => `أُزيلت ${photos(count)}.`,
};
