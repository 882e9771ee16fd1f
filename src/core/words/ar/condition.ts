import type { FirstWords } from "../spoken.ts";
import { percentage, photos } from "./counted.ts";

const battery = (abovePercent: number | null) =>
  `أن تتجاوز البطارية ${percentage(abovePercent ?? 0)}`;
const hours = (until: string) => (until === "" ? "الساعات التي اخترتها" : `الساعة ${until}`);

export const CONDITION_WORDS: FirstWords["CONDITION_WORDS"] = {
  // The verb comes first, so one form serves every count.
  sentence: {
    paused: (count, { until }) =>
      until === ""
        ? `متوقف مؤقتًا · تنتظر هنا ${photos(count)}`
        : `متوقف حتى الساعة ${until} · تنتظر هنا ${photos(count)}`,
    "outside-hours": (count, { until }) => `تنتظر ${photos(count)} حتى ${hours(until)}`,
    metered: (count) => `${photos(count)} بانتظار واي فاي`,
    "network-unknown": (count) => `${photos(count)} بانتظار معرفة هل الاتصال واي فاي`,
    "data-saver": (count) => `تنتظر ${photos(count)} ما دام توفير البيانات مُشغَّلًا`,
    "not-charging": (count) => `${photos(count)} بانتظار الشاحن`,
    "battery-low": (count, { abovePercent }) =>
      `تنتظر ${photos(count)} إلى ${battery(abovePercent)}`,
    "power-unknown": (count) => `${photos(count)} بانتظار معرفة حالة البطارية`,
  },

  job: {
    paused: ({ until }) => (until === "" ? "متوقفة مؤقتًا" : `متوقفة حتى الساعة ${until}`),
    "outside-hours": ({ until }) => `تنتظر حتى ${hours(until)}`,
    metered: () => "تنتظر واي فاي",
    "network-unknown": () => "تنتظر: هذا المتصفح لا يميّز واي فاي من بيانات الجوّال",
    "data-saver": () => "تنتظر إيقاف توفير البيانات",
    "not-charging": () => "تنتظر الشاحن",
    "battery-low": ({ abovePercent }) => `تنتظر إلى ${battery(abovePercent)}`,
    "power-unknown": () => "تنتظر معرفة حالة البطارية",
  },

  note: {
    untilResumed: "هي بأمان هنا. لن يُرسَل شيء حتى تستأنف.",
    anyConnection: "هي بأمان هنا. لن يُرسَل شيء ما لم تسمح بأي اتصال.",
    anyPower: "هي بأمان هنا. لن يُرسَل شيء ما لم تسمح بالإرسال على البطارية.",
    openFrom: (until) =>
      until === ""
        ? "ما دام Homeward مفتوحًا، تُرسَل في الساعات التي اخترتها."
        : `ما دام Homeward مفتوحًا، تُرسَل ابتداءً من الساعة ${until}.`,
    openOnWiFi: "ما دام Homeward مفتوحًا، تُرسَل عبر واي فاي أو الكابل.",
    openDataSaverOff: "ما دام Homeward مفتوحًا، تُرسَل متى أُوقف توفير البيانات.",
    openCharging: "ما دام Homeward مفتوحًا، تُرسَل عند وصل الشاحن.",
    openAbove: (abovePercent) =>
      `ما دام Homeward مفتوحًا، تُرسَل متى تجاوزت البطارية ${percentage(abovePercent)} أو عند وصل الشاحن.`,
    closedTwiceADay: "وهو مغلق، يتفقّد هذا المتصفح حتى مرتين في اليوم.",
    closedNextVisit: "وهو مغلق، قد تنتظر زيارتك القادمة.",
    closedNoBattery: "وهو مغلق، لا يستطيع معرفة حالة البطارية.",
  },

  resume: "استئناف الآن",

  pause: {
    button: "إيقاف مؤقت",
    title: "إيقاف الإرسال مؤقتًا",
    hour: (until) => `لمدة ساعة، حتى ${until}`,
    evening: (until) => `حتى المساء، ${until}`,
    morning: (until) => `حتى الصباح، ${until}`,
    resumed: "إلى أن أستأنف",
  },
};
