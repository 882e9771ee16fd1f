import { n, plural } from "./plural.ts";

/** What the report of a pick says besides its counts. */
export const REPORT_WORDS = {
  stopped: (count: number) =>
    plural(count, {
      one: `${n(count)} was not looked at.`,
      other: `${n(count)} were not looked at.`,
    }),
  damaged: (count: number) =>
    plural(count, {
      one: `${n(count)} file looks damaged: it ends too early. It is kept as it is:`,
      other: `${n(count)} files look damaged: they end too early. They are kept as they are:`,
    }),
  more: (count: number) => `and ${n(count)} more`,
  losses: "What seems to have been lost before",
  hide: "Don’t tell me again",
  hideThis: (title: string) => `Don’t tell me again: ${title}`,
};
