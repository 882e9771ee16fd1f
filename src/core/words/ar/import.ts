import type { LateWords } from "../spoken.ts";
import { apart, files, filesOf, photos } from "./counted.ts";
import { n, plural } from "./plural.ts";

/** A line about some of them; "" where there are none. */
function numbered(count: number, what: string, consequence: string): string {
  return count === 0 ? "" : `${what}: ${n(count)}؛ ${consequence}`;
}

export const IMPORT_WORDS: LateWords["IMPORT_WORDS"] = {
  title: "استيراد من Google Photos أو Apple",
  hint: "اختر معًا كل أجزاء Google Takeout أو نسخة «البيانات والخصوصية» من Apple، ملفاتِ zip أو المجلد بعد فك ضغطه. لا يُفك ضغط شيء على هذا الجهاز أولًا.",
  pickZips: "اختيار ملفات zip",
  pickFolder: "اختيار مجلد مفكوك الضغط",
  looking: (count) => `جارٍ التفحّص… ${files(count)} حتى الآن`,
  reading: (done, all) => `جارٍ قراءة بياناته… ${n(done)} من ${n(all)}`,
  nothing: "لا صور فيه ولا مقاطع فيديو.",
  plan: {
    google: "Google Photos",
    apple: "Apple Photos",
    folder: "مجلد صور",
  },
  start: "استيراد",
  goOn: "متابعة الاستيراد",
  cancel: "ليس الآن",
  stop: "إيقاف",
  close: "تم",
  resume: (done, all) => `بدأ هذا الاستيراد من قبل: تم ${n(done)} من ${n(all)}. يُتابَع من هناك.`,
  pickAgain: (done, all, names) =>
    `لم يكتمل استيراد: ${n(done)} من ${n(all)}. لمتابعته اختر الملفات نفسها من جديد: ${apart(names)}`,
  reopen: "متابعة بالملفات نفسها",
  lines: (counts) =>
    [
      photos(counts.photos),
      counts.videos > 0
        ? plural(counts.videos, {
            zero: "",
            one: "مقطع فيديو واحد",
            two: "مقطعا فيديو",
            few: `${n(counts.videos)} مقاطع فيديو`,
            many: `${n(counts.videos)} مقطع فيديو`,
            other: `${n(counts.videos)} مقطع فيديو`,
          })
        : "",
      counts.albums > 0
        ? plural(counts.albums, {
            zero: "",
            one: "ألبوم واحد",
            two: "ألبومان",
            few: `${n(counts.albums)} ألبومات`,
            many: `${n(counts.albums)} ألبومًا`,
            other: `${n(counts.albums)} ألبوم`,
          })
        : "",
      numbered(counts.dated, "لها تاريخ في التصدير", "يُعتمد حيث لا تاريخ في الملف"),
      numbered(counts.repeated, "فيه أكثر من مرة", "تصير كل منها صورة واحدة، في كل ألبوماتها"),
      numbered(counts.untold, "لا يقول التصدير عنها شيئًا", "تؤخذ كما هي"),
      numbered(counts.archived, "مؤرشفة أو مخفية هناك", "تؤخذ مثل غيرها"),
      numbered(counts.trashed, "في سلة مهملاته", "تُترك"),
      numbered(counts.other, "ليست صورًا ولا فيديو", "تُترك"),
      "لا يُعرف كم منها في المنزل من قبل إلا عند قراءتها.",
    ].filter((line) => line !== ""),
  progress: ({ doneCount, allCount }) => `أُخذ ${n(doneCount)} من ${filesOf(allCount)}`,
  waitsForRoom: "لا مساحة للمزيد على هذا الجهاز الآن. يُتابَع تلقائيًا متى وصل بعضها إلى المنزل.",
  done: ({ queuedCount, alreadyCount, refusedCount }) =>
    [
      `${files(queuedCount)} في الطريق إلى المنزل.`,
      alreadyCount > 0
        ? `هنا أو في المنزل من قبل: ${n(alreadyCount)}؛ ويُرسَل معها ما يقوله التصدير عنها.`
        : "",
      refusedCount > 0 ? `تعذر أخذ ${filesOf(refusedCount)}:` : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  stopped: "توقف. ما أُخذ يبقى؛ واختيار الملفات نفسها من جديد يتابع من هنا.",
  more: (count) => `و${n(count)} غيرها`,
  failed: "يتعذر تفحّص هذا الآن.",
};
