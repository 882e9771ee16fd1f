import type { AssetNotes } from "../photos/asset-notes.ts";
import { isCarriedHome } from "../view/carried-home.ts";
import { planApple } from "./apple-plan.ts";
import { type ExportEntry, exportPath, exportType } from "./export-entry.ts";
import { planGoogle } from "./google-plan.ts";

/** A file that the import takes in. */
export type PlannedFile<Entry extends ExportEntry = ExportEntry> = {
  entry: Entry;
  name: string;
  filetype: string;
  /** What the export tells about it; null: nothing. */
  notes: AssetNotes | null;
};

/** What a plan found beside the files. */
export type PlanCounts = {
  photos: number;
  videos: number;
  albums: number;
  /** Files whose date the export tells. */
  dated: number;
  /** Files about which the export tells nothing. */
  untold: number;
  /** Files that lie in the export more than once, by name, size and checksum: one photo at home, in several albums. */
  repeated: number;
  /** In the trash of the other service: left out. */
  trashed: number;
  /** Archived or hidden there: taken in like all the others. */
  archived: number;
  /** Neither photo nor video nor about one. */
  other: number;
};

export type ImportPlan<Entry extends ExportEntry = ExportEntry> = {
  /** Who made the export; `folder`: neither of both, taken as it lies. */
  kind: "google" | "apple" | "folder";
  files: PlannedFile<Entry>[];
  counts: PlanCounts;
};

/** A media file with what one of the two exports told about it. */
export type ToldFile<Entry extends ExportEntry> = {
  entry: Entry;
  notes: AssetNotes | null;
  isTrashed: boolean;
  isArchived: boolean;
};

/** Whether a file of an export must be read as text before the plan can be made: the JSON of Google, the tables of Apple. */
export function isTold(entry: ExportEntry): boolean {
  const { extension } = exportPath(entry.path);
  return extension === ".json" || extension === ".csv";
}

/** Whether names look like an export of Google or Apple: then the import is worth offering. */
export function exportKindOf(paths: Iterable<string>): "google" | "apple" | null {
  for (const path of paths) {
    if (/(?:^|\/)Photo Details[^/]*\.csv$/u.test(path)) return "apple";
    if (
      /\.(?:jpe?g|heic|png|gif|webp|mp4|mov|mp|dng)(?:\.s[a-z-]*)?(?:\([0-9]+\))?\.json$/iu.test(
        path,
      )
    )
      return "google";
  }
  return null;
}

/** Programs leave such files behind; they are part of no export. */
const LEFT_BEHIND = /(?:^|\/)(?:__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$)/iu;

/**
 * Plans an import: which files come in, and what is told about each. `texts` has the text of each entry for which `isTold`
 * is true; one that could not be read is left out. The order is by folder and name, the same for the same export, with the
 * files of one photo side by side.
 */
export function planImport<Entry extends ExportEntry>(
  entries: readonly Entry[],
  texts: ReadonlyMap<Entry, string>,
): ImportPlan<Entry> {
  const kept = entries.filter(({ path }) => !LEFT_BEHIND.test(path.replaceAll("\\", "/")));
  const kind = exportKindOf(kept.map(({ path }) => path));
  const media = kept.filter(isMedia).toSorted(byPath);
  const told =
    kind === "apple"
      ? planApple(media, texts)
      : kind === "google"
        ? planGoogle(media, texts)
        : media.map((entry) => ({ entry, notes: null, isTrashed: false, isArchived: false }));
  const files = told.filter(({ isTrashed }) => !isTrashed);
  return {
    kind: kind ?? "folder",
    files: files.map(({ entry, notes }) => {
      const path = exportPath(entry.path);
      return { entry, name: path.name, filetype: exportType(path), notes };
    }),
    counts: {
      ...countMedia(files.map(({ entry }) => entry)),
      albums: new Set(files.flatMap(({ notes }) => notes?.albums ?? [])).size,
      dated: files.filter(({ notes }) => (notes?.takenAtMs ?? null) !== null).length,
      untold: files.filter(({ notes }) => notes === null).length,
      trashed: told.length - files.length,
      archived: files.filter(({ isArchived }) => isArchived).length,
      other: kept.filter((entry) => !isMedia(entry) && !isTold(entry)).length,
    },
  };
}

function isMedia(entry: ExportEntry): boolean {
  if (isTold(entry) || entry.path.endsWith("/")) return false;
  const path = exportPath(entry.path);
  return isCarriedHome(path.name, exportType(path));
}

function countMedia(entries: readonly ExportEntry[]) {
  const seen = new Set<string>();
  let [videos, repeated] = [0, 0];
  for (const entry of entries) {
    const path = exportPath(entry.path);
    if (exportType(path).startsWith("video/")) videos += 1;
    const key = `${path.name}/${entry.sizeBytes}/${entry.crc32 ?? ""}`;
    if (seen.has(key)) repeated += 1;
    seen.add(key);
  }
  return { photos: entries.length - videos, videos, repeated };
}

/** By code units, which is the same on every device. */
function byPath(one: ExportEntry, other: ExportEntry): number {
  return one.path < other.path ? -1 : one.path > other.path ? 1 : 0;
}
