import type { LateWords } from "../spoken.ts";
import { BLOCK_WORDS } from "./block.ts";

export const SAID_WORDS: LateWords["SAID_WORDS"] = {
  ...BLOCK_WORDS,
  "another-worker": "جزء آخر من Homeward يعمل عليها.",
  "folders-left": "لم تُتفقَّد المجلدات المرتبطة بعد.",
  "leaving-home": "هذا الجهاز يغادر منزله.",
  "new-version": "إصدار جديد من Homeward يتولى الأمر.",
  "next-try": "كل ما بقي ينتظر محاولته التالية.",
  "broken-off": "لم يستطع هذا الجهاز المتابعة.",
  "note-damaged": "ما دوّنه هذا الجهاز عن الصورة تلف. يمكن إرسال بياناتها مرة أخرى.",
  "time-over": "انتهى الوقت الذي أعطاه المتصفح لهذا الإيقاظ.",
  "not-kept": "أخذ منزلك البايتات لكنه لم يحتفظ بها.",
  "way-answered": "أجاب شيء في الطريق بدلًا من منزلك، كصفحة تسجيل الدخول إلى شبكة واي فاي.",
  "home-odd": "أجاب منزلك بشيء لا يعرفه هذا الإصدار من Homeward.",
  "folder-closed": "لا يمكن الكتابة في هذا المجلد.",
  "written-otherwise": "ما كُتب يُقرأ مختلفًا.",

  "not-media": "هذا ليس صورة ولا فيديو.",
  zip: "هذا ملف zip. ما صدّرته من Google Photos وApple يدخل عبر الإعدادات ← الاستيراد.",
  "zip-unreadable": "لا يمكن قراءة هذا كملف zip. ربما لم يكتمل تنزيله.",
  "zip-damaged": "هذا الملف تالف داخل zip.",
  "zip-locked": "هذا الملف مقفل بكلمة مرور.",
  "zip-bomb": "يزعم هذا الملف حجمًا أكبر بكثير مما يمكن لصورة أو فيديو.",

  "share-rest": "بقية ما شورك",
  "share-unnamed": "ملف تعذرت قراءة اسمه",
  "share-not-whole": "لم يصل كاملًا. شاركه مرة أخرى.",
  "share-rest-not-here": "توقف التطبيق الآخر قبل أن يصل كل شيء إلى هنا. شارك الناقص مرة أخرى.",
  "share-unreadable": "أرسله التطبيق الآخر بشكل لا يستطيع Homeward قراءته.",
};
