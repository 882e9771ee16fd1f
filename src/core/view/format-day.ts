import { intl } from "../words/intl.ts";

/** A day's heading: `YYYY-MM-DD` (a date on somebody's wall, without a time zone) as `Sunday, November 22` or `July 3, 2019`. */
export function formatDay(day: string, today: string): string {
  return format(day, today, "weekday");
}

/** A day within a sentence: `November 22` or `July 3, 2019`. */
export function formatDate(day: string, today: string): string {
  return format(day, today, "day");
}

function format(day: string, today: string, sameYear: "weekday" | "day"): string {
  const atMs = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(atMs)) return day;
  return intl()[day.slice(0, 4) === today.slice(0, 4) ? sameYear : "date"].format(atMs);
}

const two = (part: number) => String(part).padStart(2, "0");

/** The day of an instant (ms since the epoch) in the time zone of this device, as `YYYY-MM-DD`. */
export function localDay(atMs: number): string {
  const date = new Date(atMs);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
