import type { WorkerWords } from "../spoken.ts";
import { formatDuration } from "../../view/format-duration.ts";
import { photos } from "./counted.ts";
import { n, plural } from "./plural.ts";

const waits = (count: number) => `تنتظر هنا بأمان ${photos(count)}.`;
const send = (count: number) =>
  count === 2 ? "افتح Homeward لإرسالهما." : "افتح Homeward لإرسالها.";

export const NOTICE_WORDS: WorkerWords["NOTICE_WORDS"] = {
  title: "Homeward",

  reminder: {
    waitingFor: (count, durationMs) =>
      `تنتظر منذ ${formatDuration(durationMs)} ${photos(count)}. ${send(count)}`,
    waiting: (count) => `تنتظر ${photos(count)}. ${send(count)}`,
    noneLeft: "لم يعد شيء ينتظر على هذا الجهاز.",
    unknown: "قد تكون هناك صور تنتظر على هذا الجهاز. افتح Homeward لترى.",
  },

  allHome: {
    title: (count) =>
      plural(count, {
        zero: "لا شيء ينتظر.",
        one: "صورتك في المنزل.",
        two: "صورتاك في المنزل.",
        few: `في المنزل ${n(count)} صور.`,
        many: `في المنزل ${n(count)} صورة.`,
        other: `في المنزل ${n(count)} صورة.`,
      }),
    body: (count) =>
      plural(count, {
        zero: "كل شيء في المنزل بكل بايت فيه.",
        one: "وصلت إلى منزلك بكل بايت فيها.",
        two: "وصلتا إلى منزلك بكل بايت فيهما.",
        few: "وصلت كل واحدة منها إلى منزلك بكل بايت فيها.",
        many: "وصلت كل واحدة منها إلى منزلك بكل بايت فيها.",
        other: "وصلت كل واحدة منها إلى منزلك بكل بايت فيها.",
      }),
  },

  needsYou: {
    title: (count) => `تحتاج إليك ${photos(count)}.`,
    body: (count) =>
      count === 2
        ? "تعذر إرسالهما. افتح Homeward لترى السبب."
        : "تعذر إرسالها. افتح Homeward لترى السبب.",
  },

  signedOut: {
    title: "لم يعد هذا الجهاز مقترنًا.",
    body: (count) => `${waits(count)} افتح Homeward لإقرانه بمنزلك.`,
  },

  homeFull: {
    title: "منزلك ممتلئ.",
    body: (count) => `${waits(count)} يستمر الإرسال متى توفرت مساحة.`,
  },

  lastChance: {
    title: (count) => `ما زالت تنتظر هنا ${photos(count)}.`,
    body: (count, why) => `${why} توقف هذا المتصفح عن المحاولة تلقائيًا. ${send(count)}`.trimStart(),
    why: {
      "home-unreachable": "لم يجب منزلك.",
      throttled: "طلب منزلك مهلة.",
      "home-full": "منزلك ممتلئ.",
      "signed-out": "هذا الجهاز غير مقترن.",
    },
  },
};
