import type { FirstWords } from "../spoken.ts";
import { n } from "./plural.ts";

const battery = (abovePercent: number | null) =>
  `バッテリーが${n(abovePercent ?? 0)}%を超えるのを待っています`;

export const CONDITION_WORDS: FirstWords["CONDITION_WORDS"] = {
  sentence: {
    paused: (count, { until }) =>
      until === ""
        ? `一時停止中 · 写真${n(count)}枚がここで待機中`
        : `${until}まで一時停止中 · 写真${n(count)}枚がここで待機中`,
    "outside-hours": (count, { until }) =>
      until === ""
        ? `写真${n(count)}枚が送信時間帯を待っています`
        : `写真${n(count)}枚が${until}まで待機中です`,
    metered: (count) => `写真${n(count)}枚がWi-Fiを待っています`,
    "network-unknown": (count) => `写真${n(count)}枚が待機中です。Wi-Fiかどうか分かりません`,
    "data-saver": (count) => `データセーバーがオンの間、写真${n(count)}枚が待機します`,
    "not-charging": (count) => `写真${n(count)}枚が充電を待っています`,
    "battery-low": (count, { abovePercent }) => `写真${n(count)}枚が、${battery(abovePercent)}`,
    "power-unknown": (count) => `写真${n(count)}枚が待機中です。バッテリー残量が分かりません`,
  },

  job: {
    paused: ({ until }) => (until === "" ? "一時停止中" : `${until}まで一時停止中`),
    "outside-hours": ({ until }) =>
      until === "" ? "送信時間帯を待っています" : `${until}まで待機`,
    metered: () => "Wi-Fiを待っています",
    "network-unknown": () => "待機中：このブラウザではWi-Fiとモバイルデータを区別できません",
    "data-saver": () => "データセーバーがオフになるのを待っています",
    "not-charging": () => "充電を待っています",
    "battery-low": ({ abovePercent }) => battery(abovePercent),
    "power-unknown": () => "バッテリー残量が分かるのを待っています",
  },

  note: {
    untilResumed: "写真はここで安全です。再開するまで何も送信しません。",
    anyConnection: "写真はここで安全です。すべての接続を許可しない限り、何も送信しません。",
    anyPower: "写真はここで安全です。バッテリーでの送信を許可しない限り、何も送信しません。",
    openFrom: (until) =>
      until === ""
        ? "Homewardを開いている間、送信時間帯に送信します。"
        : `Homewardを開いている間、${until}から送信します。`,
    openOnWiFi: "Homewardを開いている間、Wi-Fiまたは有線で送信します。",
    openDataSaverOff: "Homewardを開いている間、データセーバーがオフになると送信します。",
    openCharging: "Homewardを開いている間、充電中に送信します。",
    openAbove: (abovePercent) =>
      `Homewardを開いている間、バッテリーが${n(abovePercent)}%を超えるか充電中なら送信します。`,
    closedTwiceADay: "閉じている間、このブラウザは1日に最大2回確認します。",
    closedNextVisit: "閉じると、次に開くまで待つことがあります。",
    closedNoBattery: "閉じている間は、バッテリー残量が分かりません。",
  },

  resume: "今すぐ再開",

  pause: {
    button: "一時停止",
    title: "送信を一時停止",
    hour: (until) => `1時間（${until}まで）`,
    evening: (until) => `今夜まで（${until}）`,
    morning: (until) => `朝まで（${until}）`,
    resumed: "再開するまで",
  },
};
