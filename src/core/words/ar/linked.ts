import type { LateWords } from "../spoken.ts";
import { formatDuration } from "../../view/format-duration.ts";
import { apart, files, photos } from "./counted.ts";
import { n, plural } from "./plural.ts";

export const LINKED_WORDS: LateWords["LINKED_WORDS"] = {
  title: "المجلدات المرتبطة",
  hint: "يتفقّد Homeward المجلد المرتبط تلقائيًا ويرسل ما هو جديد فيه. لا يُغيَّر شيء في المجلد ولا يُنسَخ، ولا يُحذف شيء في المنزل إذا حُذف ملف هنا.",
  installed: "Homeward مثبَّت، فيستمر ذلك وهو مغلق.",
  notInstalled: "ما لم يُثبَّت Homeward، يسأل المتصفح مجددًا في كل زيارة، ولا يُتفقَّد شيء وHomeward مغلق.",
  missing:
    "هذا المتصفح لا يُبقي مجلدات مفتوحة للمواقع. اختر المجلد من جديد لإرسال ما هو جديد فيه: ما هو في المنزل لا يُرسَل مرتين. يستطيع Chrome وEdge على الكمبيوتر ربط المجلدات.",
  link: "ربط مجلد",
  looking: (seenCount, readCount) =>
    `جارٍ التفقّد: ${files(seenCount)} حتى الآن، منها ${n(readCount)} جديدة`,
  lookNow: "تفقّد الآن",
  never: "لم يُتفقَّد بعد",
  lastLook: (ago, took) => `آخر تفقّد: ${ago}؛ واستغرق ${took}.`,
  ago: (ms) => (ms < 60_000 ? "قبل لحظات" : `قبل ${formatDuration(ms)}`),
  ask: "يريد المتصفح موافقتك مجددًا قبل أن يقرأ Homeward هذا المجلد. وما ينتظر منه ينتظر حتى ذلك الحين.",
  allow: "السماح لـ Homeward بقراءته",
  refused: "لم يسمح المتصفح بذلك. يمكن السماح به في إعداداته لهذا الموقع.",
  away: "هذا المجلد غير موجود الآن، أو صار فارغًا فجأة. إن كان على قرص فصِله. لا شيء يُنسى.",
  full: "قائمة الانتظار ممتلئة؛ ويدخل الباقي متى وصل بعضها إلى المنزل.",
  gone: (count) =>
    plural(count, {
      zero: "لم يخرج شيء من هذا المجلد:",
      one: "خرجت من هذا المجلد صورة واحدة قبل أن تصل إلى المنزل:",
      two: "خرجت من هذا المجلد صورتان قبل أن تصلا إلى المنزل:",
      few: `خرجت من هذا المجلد ${n(count)} صور قبل أن تصل إلى المنزل:`,
      many: `خرجت من هذا المجلد ${n(count)} صورة قبل أن تصل إلى المنزل:`,
      other: `خرجت من هذا المجلد ${n(count)} صورة قبل أن تصل إلى المنزل:`,
    }),
  problems: (count) => `لا يمكن أن يأتي ${files(count)}:`,
  rules: "ما يُرسَل",
  include: "هذه فقط",
  includeHint: `أسماء أو أنماط مثل ${apart("*.jpg")} أو ${apart("2024/**")}. من دونها: كل الصور ومقاطع الفيديو.`,
  exclude: "ما عدا هذه",
  excludeHint: `مثل ${apart("Screenshots")} أو ${apart("*.png")}.`,
  onlyFrom: "ما تغيّر منذ هذا التاريخ فقط",
  hidden: "الملفات والمجلدات المخفية",
  hiddenHint: "التي يبدأ اسمها بنقطة.",
  albums: "جعل مجلداته ألبومات",
  albumsHint: "تدخل الصورة في الألبوم الذي يحمل اسم المجلد الذي هي فيه.",
  save: "حفظ",
  saved: "حُفظ. يتفقّده Homeward من جديد.",
  unlink: "إلغاء الربط",
  unlinkQuestion: (name) => `هل تريد إلغاء ربط ${apart(name)}؟`,
  unlinkWords: "لن يتفقّد Homeward هذا المجلد بعد الآن. لا يُحذف شيء في المنزل، ولا ملف في المجلد.",
  queued: (count) => `تنتظر منه الإرسالَ ${photos(count)}.`,
  keepQueued: "إلغاء الربط وإرسال ما ينتظر",
  dropQueued: "إلغاء الربط من دون إرسال شيء منه",
  confirm: "إلغاء الربط",
  cancel: "إبقاء الربط",

  state: {
    nothing: "لا شيء فيه لإرساله",
    allHome: (count) =>
      plural(count, {
        zero: "لا شيء فيه لإرساله",
        one: "الملف الوحيد فيه في المنزل",
        two: "الملفان في المنزل",
        few: `${n(count)} ملفات، كلها في المنزل`,
        many: `${n(count)} ملفًا، كلها في المنزل`,
        other: `${n(count)} ملف، كلها في المنزل`,
      }),
    left: (leftCount, fileCount) => `لم يصل إلى المنزل بعد ${n(leftCount)} من ${n(fileCount)}`,
  },
  problem: (path, words) => `${apart(path)}: ${apart(words)}`,
};
