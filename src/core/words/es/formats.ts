import type { FirstWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const FORMAT_WORDS: FirstWords["FORMAT_WORDS"] = {
  bytes: (count) =>
    plural(count, {
      one: `${n(count)} byte`,
      many: `${n(count)} de bytes`,
      other: `${n(count)} bytes`,
    }),
  kilobytes: (size) => `${size} kB`,
  megabytes: (size) => `${size} MB`,
  gigabytes: (size) => `${size} GB`,
  terabytes: (size) => `${size} TB`,

  seconds: (count) => `${n(count)} s`,
  minutes: (count) => `${n(count)} min`,
  hours: (count) => `${n(count)} h`,
  hoursMinutes: (hours, minutes) => `${n(hours)} h ${n(minutes)} min`,
  days: (count) =>
    plural(count, {
      one: `${n(count)} día`,
      many: `${n(count)} de días`,
      other: `${n(count)} días`,
    }),

  tomorrow: (time) => `mañana a las ${time}`,
  onDay: (time, day) => `el ${day} a las ${time}`,

  place: (latitude, isNorth, longitude, isEast) =>
    `${latitude}° ${isNorth ? "N" : "S"}, ${longitude}° ${isEast ? "E" : "O"}`,

  device: (browser, system) => `${browser} en ${system}`,
  unknownDevice: "Este dispositivo",
};
