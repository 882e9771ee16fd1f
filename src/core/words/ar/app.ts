import type { FirstWords } from "../spoken.ts";
import { apart, percentage, photos, photosOf } from "./counted.ts";
import { n, plural } from "./plural.ts";

export const WORDS: FirstWords["WORDS"] = {
  name: "Homeward",
  failed: "حدث خطأ ما.",
  needsWorkers: "يحتاج Homeward إلى عنوان آمن (https) ومتصفح فيه Service Workers.",

  here: { phone: "على هذا الهاتف", tablet: "على هذا الجهاز اللوحي", device: "على هذا الجهاز" },

  sentence: {
    empty: "لا شيء هنا بعد",
    nothingWaits: (atHome) => `لا شيء ينتظر. في المنزل ${photos(atHome)}`,
    allHome: (count) =>
      plural(count, {
        zero: "لا شيء ينتظر",
        one: "صورتك في المنزل",
        two: "صورتاك في المنزل",
        few: `${n(count)} صور، كلها في المنزل`,
        many: `${n(count)} صورة، كلها في المنزل`,
        other: `${n(count)} صورة، كلها في المنزل`,
      }),
    saving: (done, all, here) => `حُفظ ${n(done)} من ${n(all)} ${here}…`,
    going: {
      unknown: (count, here) => `${photos(count)} بأمان ${here}، في الطريق إلى المنزل`,
      wifi: (count, here) => `${photos(count)} بأمان ${here}، في الطريق إلى المنزل عبر واي فاي`,
      mobile: (count, here) =>
        `${photos(count)} بأمان ${here}، في الطريق إلى المنزل عبر بيانات الجوّال`,
    },
    backingOff: (count, here) => `${photos(count)} بأمان ${here}، والمحاولة التالية قريبًا`,
    offline: (count, here) => `${photos(count)} بأمان ${here}، بانتظار اتصال`,
    unreachable: (count, here) => `المنزل لا يجيب · ${photos(count)} بأمان ${here}`,
    homeFull: (count, here) => `المنزل ممتلئ · تنتظر ${photos(count)} ${here}`,
    throttled: (count, here) => `المنزل طلب مهلة · تنتظر ${photos(count)} ${here}`,
    signedOut: (count, here) => `غير مقترن بالمنزل · تنتظر ${photos(count)} ${here}`,
    unsupported: (count, here) => `هذا المتصفح لا يستطيع الإرسال · تنتظر ${photos(count)} ${here}`,
    needsYou: (count) => `تحتاج إليك ${photos(count)}`,
    andNeedsYou: (sentence, count) =>
      plural(count, {
        zero: `${sentence} · لا شيء يحتاج إليك`,
        one: `${sentence} · واحدة تحتاج إليك`,
        two: `${sentence} · اثنتان تحتاجان إليك`,
        few: `${sentence} · ${n(count)} تحتاج إليك`,
        many: `${sentence} · ${n(count)} تحتاج إليك`,
        other: `${sentence} · ${n(count)} تحتاج إليك`,
      }),
  },

  note: {
    needsYou: "تجد السبب أدناه، وما يمكن فعله.",
    empty: "اختر بعض الصور: تصبح هنا بأمان فورًا، ثم تُرسَل إلى المنزل.",
    checked: "كل واحدة منها في المنزل بكل بايت فيها، والإيصالات على هذا الجهاز.",
    checkedOne: "هي في المنزل بكل بايت فيها، والإيصال على هذا الجهاز.",
    keepOpen: "أبقِ هذه الصفحة مفتوحة إلى أن تُحفظ كلها هنا.",
    closable: "يمكنك إغلاق هذه الصفحة. يُرسَل الباقي إلى المنزل تلقائيًا.",
    closableOffline: "يمكنك إغلاق هذه الصفحة. تُرسَل إلى المنزل تلقائيًا.",
    triesAgain: "هي بأمان هنا، ويعيد Homeward المحاولة تلقائيًا.",
    pairFirst: "هي بأمان هنا، وتُرسَل إلى المنزل متى أُقرن هذا الجهاز.",
    unsupported:
      "من دون Service Workers (وكثيرًا ما تفتقر إليها النوافذ الخاصة) تنتظر الصور هنا فقط.",
  },

  waking: {
    onlyWhileOpen: "هذا المتصفح لا يرسل إلا وHomeward مفتوح.",
    blocked: "المزامنة في الخلفية محظورة لهذا الموقع، فلا يُرسَل شيء إلا وHomeward مفتوح.",
    afterClosing: "هذا المتصفح يوقظ Homeward بعد إغلاقه، لكن ليس في مواعيد.",
    ifInstalled: "هذا المتصفح يوقظ Homeward بعد إغلاقه؛ ولو ثُبِّت لتفقّد أيضًا مرتين في اليوم.",
    daily: "هذا المتصفح يوقظ Homeward بعد إغلاقه، ويتفقّد مجددًا حتى مرتين في اليوم.",
  },

  choose: {
    button: "اختيار صور",
    hint: "أو أفلتها في أي مكان من هذه الصفحة",
    dropTitle: "أفلتها هنا",
    dropHint: "تُحفظ أولًا على هذا الجهاز، ثم تُرسَل إلى المنزل.",
  },

  report: {
    title: "ما تم اختياره",
    saved: (count) => `حُفظت بأمان على هذا الجهاز ${photos(count)}.`,
    already: (count) => `كانت هنا من قبل ${photos(count)}.`,
    alreadyHome: (count) => `في المنزل من قبل ${photos(count)}.`,
    room: (taken, all) =>
      `المساحة تتسع لـ ${n(taken)} من ${n(all)}؛ والباقي بعد وصولها إلى المنزل.`,
    refused: (count) => `تعذر أخذ ${photosOf(count)}:`,
    more: (count) => `و${n(count)} غيرها`,
    dismiss: "إغلاق هذا التقرير",
    nothing: "لم يتم اختيار شيء.",
  },

  progress: {
    label: "كل الصور التي في الطريق إلى المنزل",
    count: (done, all) => `${n(done)} من ${n(all)} في المنزل`,
    bytes: (done, all) => `${done} من ${all}`,
    speed: (size) => `${size}/ث`,
    saving: "جارٍ الحفظ على هذا الجهاز",
    stop: "إيقاف الحفظ",
  },

  queue: {
    needsYou: "تحتاج إليك",
    showAll: (count) => `عرض الكل (${n(count)})`,
    showFewer: "عرض أقل",
    retryAll: "إعادة محاولة الكل",
    retry: (filename) => `إعادة محاولة ${apart(filename)}`,
    cancel: (filename) => `إلغاء ${apart(filename)}`,
    remove: (filename) => `إزالة ${apart(filename)}`,
    progressOf: (filename) => `ما أُرسل من ${apart(filename)}`,
  },

  job: {
    sending: (percent) => (percent === 0 ? "جارٍ الإرسال" : `جارٍ الإرسال · ${percentage(percent)}`),
    checking: "جارٍ الإرسال · المنزل يتحقق منها",
    stopping: (percent) =>
      percent === 0 ? "تتوقف بعد هذا الجزء" : `تتوقف بعد هذا الجزء · ${percentage(percent)}`,
    partlyHome: (percent) => `${percentage(percent)} منها في المنزل`,
    waiting: "تنتظر دورها",
    triesAgain: (duration, words) => `المحاولة التالية بعد ${duration}: ${apart(words)}`,
    triesAgainSoon: (words) => `تُعاد المحاولة الآن: ${apart(words)}`,
    succeeded: "في المنزل",
    cancelled: "أُلغيت",
    waitingFor: {
      unsupported: "تنتظر هنا: هذا المتصفح لا يستطيع الإرسال",
      "signed-out": "تنتظر إلى أن يُقرن هذا الجهاز",
      offline: "تنتظر عودة الاتصال",
      unreachable: "تنتظر إلى أن يجيب منزلك",
      throttled: "تنتظر: منزلك طلب مهلة",
      "home-full": "تنتظر مساحة في المنزل",
    },
  },

  home: {
    total: (count, size) => `${photos(count)}، ${size}`,
    onThisDevice: (count) => `${photos(count)} من هذا الجهاز`,
    open: (filename) => `فتح الملف الأصلي ${apart(filename)}`,
    more: "عرض المزيد",
  },

  pair: {
    title: "إقران هذا الجهاز بمنزلك",
    hint: "يطبع منزلك رابطًا عند بدء تشغيله. افتح ذلك الرابط هنا، أو ألصقه أدناه. الصور التي تختارها قبل ذلك تنتظر هنا بأمان.",
    code: "الرابط أو الرمز",
    deviceName: "اسم هذا الجهاز",
    button: "إقران",
    busy: "جارٍ الإقران…",
    codeMissing: "ألصق الرابط أو الرمز الذي طبعه منزلك.",
    failed: "لم ينجح الإقران. أعد المحاولة.",
  },

  screens: {
    title: "الشاشات",
    skip: "الانتقال إلى المحتوى",
    photos: "النسخ",
    library: "المكتبة",
    activity: "النشاط",
    settings: "الإعدادات",
    failed: "تعذر تحميل هذه الشاشة.",
    reload: "إعادة التحميل",
  },

  status: {
    paired: "المنزل متصل",
    signedOut: "غير مقترن",
    unreachable: "المنزل لا يجيب",
    offline: "غير متصل",
    unknown: "جارٍ البحث عن المنزل",
  },

  notice: {
    title: "إشعارات",
    storage: (words) => `تتعذر قراءة قائمة الانتظار على هذا الجهاز: ${apart(words)}`,
    action: (words) => `لم ينجح ذلك: ${apart(words)}`,
    dismiss: "إغلاق",
  },
};
