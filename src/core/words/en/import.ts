import type { ImportTally } from "../../import-ports.ts";
import type { PlanCounts } from "../../takeout/plan.ts";
import { n, plural } from "./plural.ts";

const files = (count: number) =>
  plural(count, { one: `${n(count)} file`, other: `${n(count)} files` });

/** A line about some of them; "" where there are none. */
function numbered(count: number, what: string, consequence: string): string {
  return count === 0 ? "" : `${what}: ${n(count)}; ${consequence}`;
}

/** The sentences of bringing in an export of another service; a late part. */
export const IMPORT_WORDS = {
  title: "Import from Google Photos or Apple",
  hint: "Pick all parts of a Google Takeout or of Apple's “Data and Privacy” copy together, as zip files or as the unpacked folder. Nothing is unpacked to this device first.",
  pickZips: "Choose zip files",
  pickFolder: "Choose an unpacked folder",
  looking: (count: number) => `Looking through it… ${files(count)} so far`,
  reading: (done: number, all: number) => `Reading what it tells… ${n(done)} of ${n(all)}`,
  nothing: "There is no photo and no video in it.",
  plan: {
    google: "Google Photos",
    apple: "Apple Photos",
    folder: "A folder of photos",
  },
  start: "Import",
  goOn: "Go on with the import",
  cancel: "Not now",
  stop: "Stop",
  close: "Done",
  resume: (done: number, all: number) =>
    `This import was begun before: ${n(done)} of ${n(all)} are done. It goes on from there.`,
  pickAgain: (done: number, all: number, names: string) =>
    `An import is not finished: ${n(done)} of ${n(all)}. Choose the same files again to go on: ${names}`,
  reopen: "Go on with the same files",
  /** What would be brought in, a line each; lines that say nothing are left out. */
  lines: (counts: PlanCounts): string[] =>
    [
      plural(counts.photos, {
        one: `${n(counts.photos)} photo`,
        other: `${n(counts.photos)} photos`,
      }),
      counts.videos > 0
        ? plural(counts.videos, {
            one: `${n(counts.videos)} video`,
            other: `${n(counts.videos)} videos`,
          })
        : "",
      counts.albums > 0
        ? plural(counts.albums, {
            one: `${n(counts.albums)} album`,
            other: `${n(counts.albums)} albums`,
          })
        : "",
      numbered(counts.dated, "With a date from the export", "it counts where the file has none"),
      numbered(
        counts.repeated,
        "In it more than once",
        "each becomes one photo, in all its albums",
      ),
      numbered(counts.untold, "About which the export tells nothing", "taken in as they are"),
      numbered(counts.archived, "Archived or hidden there", "taken in like all the others"),
      numbered(counts.trashed, "In its trash", "left out"),
      numbered(counts.other, "Neither photo nor video", "left out"),
      "How many are home already is known only while they are read.",
    ].filter((line) => line !== ""),
  progress: ({ doneCount, allCount }: ImportTally) =>
    `${n(doneCount)} of ${files(allCount)} taken in`,
  waitsForRoom:
    "There is no room for more on this device right now. It goes on by itself when some are home.",
  done: ({ queuedCount, alreadyCount, refusedCount }: ImportTally): string =>
    [
      plural(queuedCount, {
        one: `${n(queuedCount)} file is on the way home.`,
        other: `${n(queuedCount)} files are on the way home.`,
      }),
      alreadyCount > 0
        ? `${n(alreadyCount)} were here or home already; what the export tells of them is sent along.`
        : "",
      refusedCount > 0 ? `${n(refusedCount)} could not be taken in:` : "",
    ]
      .filter((sentence) => sentence !== "")
      .join(" "),
  stopped: "Stopped. What was taken in stays; choosing the same files again goes on from here.",
  more: (count: number) => `and ${n(count)} more`,
  failed: "This cannot be looked through right now.",
};
