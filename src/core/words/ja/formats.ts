import type { FirstWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const FORMAT_WORDS: FirstWords["FORMAT_WORDS"] = {
  bytes: (count) => `${n(count)}バイト`,
  kilobytes: (size) => `${size} kB`,
  megabytes: (size) => `${size} MB`,
  gigabytes: (size) => `${size} GB`,
  terabytes: (size) => `${size} TB`,

  seconds: (count) => `${n(count)}秒`,
  minutes: (count) => `${n(count)}分`,
  hours: (count) => `${n(count)}時間`,
  hoursMinutes: (hours, minutes) => `${n(hours)}時間${n(minutes)}分`,
  days: (count) => `${n(count)}日`,

  tomorrow: (time) => `明日${time}`,
  onDay: (time, day) => `${day} ${time}`,

  place: (latitude, isNorth, longitude, isEast) =>
    `${isNorth ? "北緯" : "南緯"}${latitude}°、${isEast ? "東経" : "西経"}${longitude}°`,

  device: (browser, system) => `${system}の${browser}`,
  unknownDevice: "このデバイス",
};
