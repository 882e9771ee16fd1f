import { countOf, formatCount } from "../../view/format-count.ts";

/** What the report of a pick says besides its counts. */
export const REPORT_WORDS = {
  stopped: (count: number) =>
    count === 1 ? "1 was not looked at." : `${formatCount(count)} were not looked at.`,
  damaged: (count: number) =>
    count === 1
      ? "1 file looks damaged: it ends too early. It is kept as it is:"
      : `${countOf(count, "file", "files")} look damaged: they end too early. They are kept as they are:`,
  more: (count: number) => `and ${formatCount(count)} more`,
  losses: "What seems to have been lost before",
  hide: "Don’t tell me again",
  hideThis: (title: string) => `Don’t tell me again: ${title}`,
};
