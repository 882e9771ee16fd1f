import { n, plural } from "./plural.ts";

/** The words between numbers and dates; sizes and dates come formatted. */
export const FORMAT_WORDS = {
  bytes: (count: number) => plural(count, { one: `${n(count)} byte`, other: `${n(count)} bytes` }),
  kilobytes: (size: string) => `${size} kB`,
  megabytes: (size: string) => `${size} MB`,
  gigabytes: (size: string) => `${size} GB`,
  terabytes: (size: string) => `${size} TB`,

  seconds: (count: number) => `${n(count)} s`,
  minutes: (count: number) => `${n(count)} min`,
  hours: (count: number) => `${n(count)} h`,
  hoursMinutes: (hours: number, minutes: number) => `${n(hours)} h ${n(minutes)} min`,
  days: (count: number) => plural(count, { one: `${n(count)} day`, other: `${n(count)} days` }),

  tomorrow: (time: string) => `${time} tomorrow`,
  onDay: (time: string, day: string) => `${time} on ${day}`,

  place: (latitude: string, isNorth: boolean, longitude: string, isEast: boolean) =>
    `${latitude}° ${isNorth ? "N" : "S"}, ${longitude}° ${isEast ? "E" : "W"}`,

  device: (browser: string, system: string) => `${browser} on ${system}`,
  unknownDevice: "This device",
};
