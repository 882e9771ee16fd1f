import type { FirstWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

// All of them stand after a preposition, a noun or a verb, never as a subject: "two" has that end.
const minutesOf = (count: number) =>
  plural(count, {
    zero: `${n(count)} دقيقة`,
    one: "دقيقة",
    two: "دقيقتين",
    few: `${n(count)} دقائق`,
    many: `${n(count)} دقيقة`,
    other: `${n(count)} دقيقة`,
  });
const hoursOf = (count: number) =>
  plural(count, {
    zero: `${n(count)} ساعة`,
    one: "ساعة",
    two: "ساعتين",
    few: `${n(count)} ساعات`,
    many: `${n(count)} ساعة`,
    other: `${n(count)} ساعة`,
  });

export const FORMAT_WORDS: FirstWords["FORMAT_WORDS"] = {
  bytes: (count) => `${n(count)} بايت`,
  kilobytes: (size) => `${size} كيلوبايت`,
  megabytes: (size) => `${size} ميغابايت`,
  gigabytes: (size) => `${size} غيغابايت`,
  terabytes: (size) => `${size} تيرابايت`,

  seconds: (count) =>
    plural(count, {
      zero: `${n(count)} ثانية`,
      one: "ثانية",
      two: "ثانيتين",
      few: `${n(count)} ثوانٍ`,
      many: `${n(count)} ثانية`,
      other: `${n(count)} ثانية`,
    }),
  minutes: minutesOf,
  hours: hoursOf,
  hoursMinutes: (hours, minutes) => `${hoursOf(hours)} و${minutesOf(minutes)}`,
  days: (count) =>
    plural(count, {
      zero: `${n(count)} يوم`,
      one: "يوم",
      two: "يومين",
      few: `${n(count)} أيام`,
      many: `${n(count)} يومًا`,
      other: `${n(count)} يوم`,
    }),

  tomorrow: (time) => `${time} غدًا`,
  onDay: (time, day) => `${time} يوم ${day}`,

  place: (latitude, isNorth, longitude, isEast) =>
    `${latitude}° ${isNorth ? "شمالًا" : "جنوبًا"}، ${longitude}° ${isEast ? "شرقًا" : "غربًا"}`,

  // An Arabic word first: what begins with a Latin one runs from left to right where it stands alone, and says the opposite.
  device: (browser, system) => `متصفح ${browser} على ${system}`,
  unknownDevice: "هذا الجهاز",
};
