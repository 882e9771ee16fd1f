import type { FirstWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const FORMAT_WORDS: FirstWords["FORMAT_WORDS"] = {
  bytes: (count) => `${n(count)} Byte`,
  kilobytes: (size) => `${size} kB`,
  megabytes: (size) => `${size} MB`,
  gigabytes: (size) => `${size} GB`,
  terabytes: (size) => `${size} TB`,

  seconds: (count) => `${n(count)} s`,
  minutes: (count) => `${n(count)} Min.`,
  hours: (count) => `${n(count)} Std.`,
  hoursMinutes: (hours, minutes) => `${n(hours)} Std. ${n(minutes)} Min.`,
  // In the dative: every sentence that names a duration asks for it.
  days: (count) => plural(count, { one: `${n(count)} Tag`, other: `${n(count)} Tagen` }),

  tomorrow: (time) => `morgen ${time}`,
  onDay: (time, day) => `${day}, ${time}`,

  place: (latitude, isNorth, longitude, isEast) =>
    `${latitude}° ${isNorth ? "N" : "S"}, ${longitude}° ${isEast ? "O" : "W"}`,

  device: (browser, system) => `${browser} auf ${system}`,
  unknownDevice: "Dieses Gerät",
};
