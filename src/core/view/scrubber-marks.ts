/** A month on the scrubber: `YYYY-MM`, and where it begins, 0 at the top and 1 at the end of the grid. */
export type ScrubberMonth = { month: string; startRatio: number };

/** A year's tick. */
export type ScrubberYear = { year: string; ratio: number };

/** The months of a grid whose days stand one below the other; empty for an empty grid. */
export function scrubberMonths(
  days: readonly { day: string; topPx: number }[],
  heightPx: number,
): ScrubberMonth[] {
  const months: ScrubberMonth[] = [];
  for (const { day, topPx } of days) {
    const month = day.slice(0, 7);
    if (months.at(-1)?.month !== month)
      months.push({ month, startRatio: heightPx === 0 ? 0 : topPx / heightPx });
  }
  return months;
}

/** The years that have room on a track of this length; where they would touch, the newer stays. */
export function scrubberYears(
  months: readonly ScrubberMonth[],
  trackPx: number,
  apartPx: number,
): ScrubberYear[] {
  const years: ScrubberYear[] = [];
  let lastYear = "";
  for (const { month, startRatio } of months) {
    const year = month.slice(0, 4);
    if (year === lastYear) continue;
    lastYear = year;
    const before = years.at(-1);
    if (before === undefined || (startRatio - before.ratio) * trackPx >= apartPx)
      years.push({ year, ratio: startRatio });
  }
  return years;
}

/** The number of the month that stands at this ratio of the grid; 0 for an empty grid. */
export function monthAt(months: readonly ScrubberMonth[], ratio: number): number {
  let at = 0;
  for (const [index, { startRatio }] of months.entries())
    if (startRatio <= ratio + 1e-6) at = index;
  return at;
}

/** Where a key leads from a month: arrows by months, Page keys by years, down is older; null: the key does not move. */
export function monthStep(
  key: string,
  from: number,
  months: readonly ScrubberMonth[],
): number | null {
  const last = months.length - 1;
  const year = months[from]?.month.slice(0, 4) ?? "";
  switch (key) {
    case "ArrowDown":
    case "ArrowRight":
      return Math.min(last, from + 1);
    case "ArrowUp":
    case "ArrowLeft":
      return Math.max(0, from - 1);
    case "PageDown": {
      const older = months.findIndex(({ month }) => month.slice(0, 4) < year);
      return older === -1 ? last : older;
    }
    case "PageUp": {
      const newer = months.findLast(({ month }) => month.slice(0, 4) > year)?.month.slice(0, 4);
      return newer === undefined ? 0 : months.findIndex(({ month }) => month.startsWith(newer));
    }
    case "Home":
      return 0;
    case "End":
      return last;
    default:
      return null;
  }
}
