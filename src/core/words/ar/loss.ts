import type { LateWords } from "../spoken.ts";
import { formatList } from "../../view/format-list.ts";
import { apart, photos } from "./counted.ts";
import { n, plural } from "./plural.ts";

export const LOSS_WORDS: LateWords["LOSS_WORDS"] = {
  titles: {
    "place-missing": (count) => `جاءت بلا موقع ${photos(count)}`,
    "re-encoded": (count) =>
      plural(count, {
        zero: `${photos(count)} جاءت نسخة JPEG لا أصلًا`,
        one: "صورة واحدة جاءت نسخةَ JPEG، لا ملفًا أصليًا",
        two: "صورتان جاءتا نسختَي JPEG، لا ملفين أصليين",
        few: `${n(count)} صور جاءت نُسخَ JPEG، لا ملفات أصلية`,
        many: `${n(count)} صورة جاءت نُسخَ JPEG، لا ملفات أصلية`,
        other: `${n(count)} صورة جاءت نُسخَ JPEG، لا ملفات أصلية`,
      }),
    "video-missing": (count) =>
      plural(count, {
        zero: `${n(count)} Live Photo جاءت بلا فيديو`,
        one: "صورة Live Photo واحدة جاءت بلا الفيديو الخاص بها",
        two: "صورتا Live Photo جاءتا بلا الفيديو الخاص بهما",
        few: `${n(count)} صور Live Photo جاءت بلا الفيديو الخاص بها`,
        many: `${n(count)} صورة Live Photo جاءت بلا الفيديو الخاص بها`,
        other: `${n(count)} صورة Live Photo جاءت بلا الفيديو الخاص بها`,
      }),
    "photo-missing": (count) =>
      plural(count, {
        zero: `${n(count)} Live Photo لم يأتِ منها سوى الفيديو`,
        one: "صورة Live Photo واحدة لم يأتِ منها سوى الفيديو",
        two: "صورتا Live Photo لم يأتِ منهما سوى الفيديو",
        few: `${n(count)} صور Live Photo لم يأتِ منها سوى الفيديو`,
        many: `${n(count)} صورة Live Photo لم يأتِ منها سوى الفيديو`,
        other: `${n(count)} صورة Live Photo لم يأتِ منها سوى الفيديو`,
      }),
    "date-from-file": (count) =>
      plural(count, {
        zero: `${n(count)} ملف لا يذكر متى التُقط`,
        one: "ملف واحد لا يذكر متى التُقط",
        two: "ملفان لا يذكران متى التُقطا",
        few: `${n(count)} ملفات لا تذكر متى التُقطت`,
        many: `${n(count)} ملفًا لا تذكر متى التُقطت`,
        other: `${n(count)} ملف لا تذكر متى التُقطت`,
      }),
    "edited-copy": (count) =>
      plural(count, {
        zero: `${n(count)} ملف معدَّل`,
        one: "ملف واحد معدَّل",
        two: "ملفان معدَّلان",
        few: `${n(count)} ملفات معدَّلة`,
        many: `${n(count)} ملفًا معدَّلًا`,
        other: `${n(count)} ملف معدَّل`,
      }),
  },

  what: {
    "place-missing": "صور أخرى من هذه الكاميرا تذكر أين التُقطت، أو أن الموقع أُزيل منها.",
    "re-encoded": "يبدو أن الهاتف صنع نسخة JPEG لهذا الاختيار.",
    "video-missing": "لم يكن الجزء المتحرك ضمن ما تم اختياره.",
    "photo-missing": "لم تكن الصورة الثابتة ضمن ما تم اختياره.",
    "date-from-file": "يرتّبها المنزل بحسب آخر تعديل للملف بدلًا من ذلك.",
    "edited-copy": "إن أردت الصورة كما التُقطت أيضًا، فأضفها إلى جانب هذه.",
  },

  ways: {
    "place-missing": {
      ios: "عند الاختيار، اضغط «خيارات» في الأسفل وشغّل «الموقع».",
      android:
        "يزيل Android الموقع من الصور التي يحصل عليها المتصفح. كان «الملفات» يُبقيه حتى مارس 2026 تقريبًا؛ والهواتف الأحدث تزيله هناك أيضًا. من الكمبيوتر يأتي الموقع مع الصورة.",
      desktop: "هذا المتصفح لا يزيل شيئًا: الملفات نفسها بلا موقع.",
    },
    "re-encoded": {
      ios: "عند الاختيار، اضغط «خيارات» واختر «الحالي» بدلًا من «تلقائي». أو احفظها أولًا في «الملفات» واخترها عبر «الملفات».",
      android: "اطلب الملف الأصلي من حيث جاءت هذه.",
      desktop: "اطلب الملف الأصلي من حيث جاءت هذه.",
    },
    "video-missing": {
      ios: "منتقي الصور لا يعطي إلا الصورة الثابتة. في «الصور»، شارك مع «خيارات» ← «كل بيانات الصور» واحفظ في «الملفات»؛ ثم اختر الاثنين عبر «الملفات».",
      android: "اختر الصورة والفيديو الخاص بها معًا.",
      desktop: "أضف الفيديو بالاسم نفسه؛ فينضم إلى صورته.",
    },
    "photo-missing": {
      ios: "في «الصور»، شارك مع «خيارات» ← «كل بيانات الصور» واحفظ في «الملفات»؛ ثم اختر الاثنين عبر «الملفات».",
      android: "اختر الصورة والفيديو الخاص بها معًا.",
      desktop: "أضف الصورة بالاسم نفسه؛ فتنضم إلى الفيديو الخاص بها.",
    },
    "date-from-file": { ios: "", android: "", desktop: "" },
    "edited-copy": { ios: "", android: "", desktop: "" },
  },

  named: (names, moreCount) => {
    const all = names.map(apart);
    return `${formatList(moreCount > 0 ? [...all, `${n(moreCount)} غيرها`] : all)}.`;
  },
};
