import type { DayCount } from "../library-ports.ts";
import { intl } from "../words/intl.ts";

/** A month with photos: its newest day, its name, how many it has. */
export type MonthCount = { newestDay: string; name: string; count: number };

/** The months of days that are given newest first. */
export function monthsOf(days: readonly DayCount[]): MonthCount[] {
  const months: MonthCount[] = [];
  let current = "";
  for (const { day, count } of days) {
    const last = months.at(-1);
    if (day.slice(0, 7) === current && last !== undefined) {
      last.count += count;
      continue;
    }
    current = day.slice(0, 7);
    const atMs = Date.parse(`${current}-01T00:00:00Z`);
    const name = Number.isNaN(atMs) ? current : intl().month.format(atMs);
    months.push({ newestDay: day, name, count });
  }
  return months;
}
