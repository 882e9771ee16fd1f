import type { MissingPart, ResourceType } from "../jobs/job.ts";
import { type PartName, loneTypeOf, partNameOf, partRank } from "./part-role.ts";

/** A file of a batch. */
export type PartItem = {
  /** Where it lay, folders divided by `/`, or its bare name. */
  path: string;
  /** Its media type, where one is known. */
  filetype?: string;
  sizeBytes?: number;
  /** The path of the file in this batch that this sidecar is known to belong to, where names do not tell. */
  belongsTo?: string;
};

/** What the bytes of a file tell about its kin; nulls where they do not, or where nobody has read them. */
export type PartClues = {
  /** Apple's name for a Live Photo, the same in its photo and its video. */
  contentIdentifier: string | null;
  /** When it was taken, ms since the epoch; only where the file itself tells the instant, not just a wall time. */
  takenAtMs: number | null;
  durationMs: number | null;
};

export const NO_CLUES: PartClues = { contentIdentifier: null, takenAtMs: null, durationMs: null };

/** One photo of a batch: its files, the one that is shown first. */
export type PartGroup<Item> = { parts: { item: Item; resourceType: ResourceType }[] };

/** A Live Photo's video lasts about 3 s; nothing longer than this is taken for one by its name, ms. */
const LONGEST_PAIRED_MS = 6_000;
/** Where nobody read how long it lasts: 6 s of 4K take half of this. */
const MOST_PAIRED_BYTES = 64 * 1024 * 1024;
/** Clocks of one camera's files may differ by a time zone, never by more, ms. */
const FURTHEST_ZONES_MS = 26 * 3_600_000;

type Entry<Item> = {
  item: Item;
  name: PartName;
  clues: PartClues;
  /** The file that it belongs to; null: it has its own photo. */
  owner: Entry<Item> | null;
  video: Entry<Item> | null;
};

/**
 * Which files of a batch are one photo: a Live Photo's still and video, a RAW and the JPEG that came with it, and sidecars.
 * Names decide (same folder, same stem, capitals do not count), unless the bytes know better. Where a name fits several files,
 * none is paired: a photo with one file too few can be joined later, two photos in one cannot be told apart again. Two stills
 * are never one photo. Every item is in exactly one group, and the order of the batch never matters.
 *
 * @param cluesOf what is known of a file's bytes; nothing when left out
 */
export function groupParts<Item extends PartItem>(
  items: readonly Item[],
  cluesOf: (item: Item) => PartClues = () => NO_CLUES,
): PartGroup<Item>[] {
  const entries = items.map((item): Entry<Item> => {
    return { item, name: partNameOf(item.path), clues: cluesOf(item), owner: null, video: null };
  });
  const byName = Map.groupBy(entries, ({ name }) => name.folder + name.stem);
  for (const bucket of byName.values()) pairByIdentifier(bucket);
  pairByIdentifier(entries);
  for (const bucket of byName.values()) pairByName(bucket);
  const byPath = Map.groupBy(entries, ({ name }) => pathOf(name));
  for (const entry of entries)
    if (entry.name.role === "sidecar" && byPath.get(pathOf(entry.name))?.length === 1)
      entry.owner = ownerOf(entry, byName, byPath);
  return [...Map.groupBy(entries, rootOf).values()].map(groupOf);
}

/** What kin a Live Photo's file has lost by this: its `photo` or its `video`; null: nothing is known to be missing. */
export function missingPart(
  parts: readonly ResourceType[],
  clues: readonly PartClues[],
): MissingPart | null {
  if (clues.every(({ contentIdentifier }) => contentIdentifier === null)) return null;
  if (!parts.includes("photo")) return "photo";
  return parts.some((part) => part === "pairedVideo" || part === "video") ? null : "video";
}

/** Whether a video may be that of a still of the same name. */
export function mayBeLive(
  still: PartClues,
  video: PartClues & { sizeBytes?: number | undefined },
): boolean {
  const [one, other] = [still.contentIdentifier, video.contentIdentifier];
  if (one !== null && other !== null) return one === other;
  if ((video.durationMs ?? 0) > LONGEST_PAIRED_MS) return false;
  if (video.durationMs === null && (video.sizeBytes ?? 0) > MOST_PAIRED_BYTES) return false;
  return areNear(still, video, FURTHEST_ZONES_MS);
}

/** Whether two files were taken within a time of each other, or nobody knows. */
function areNear(one: PartClues, other: PartClues, withinMs: number): boolean {
  if (one.takenAtMs === null || other.takenAtMs === null) return true;
  return Math.abs(one.takenAtMs - other.takenAtMs) <= withinMs;
}

const pathOf = ({ folder, stem, extension }: PartName): string => `${folder}${stem}.${extension}`;

function pairByIdentifier<Item>(entries: readonly Entry<Item>[]): void {
  const open = entries.filter(({ owner, video, clues }) => {
    return owner === null && video === null && clues.contentIdentifier !== null;
  });
  for (const kin of Map.groupBy(open, ({ clues }) => clues.contentIdentifier).values()) {
    const still = sole(kin.filter(({ name }) => name.role === "still"));
    const video = sole(kin.filter(({ name }) => name.role === "video"));
    if (still !== null && video !== null) join(still, video);
  }
}

function pairByName<Item extends PartItem>(bucket: readonly Entry<Item>[]): void {
  const still = best(bucket, "still");
  if (still === null) return;
  const video = best(bucket, "video");
  const film = { ...(video?.clues ?? NO_CLUES), sizeBytes: video?.item.sizeBytes };
  if (still.video === null && video?.owner === null && mayBeLive(still.clues, film))
    join(still, video);
  const raw = best(bucket, "raw");
  if (raw !== null && areNear(still.clues, raw.clues, FURTHEST_ZONES_MS)) raw.owner = still;
}

function join<Item>(still: Entry<Item>, video: Entry<Item>): void {
  video.owner = still;
  still.video = video;
}

/** The file that a sidecar is about: the one that it names, else the one with its stem. */
function ownerOf<Item extends PartItem>(
  { item, name }: Entry<Item>,
  byName: ReadonlyMap<string, Entry<Item>[]>,
  byPath: ReadonlyMap<string, Entry<Item>[]>,
): Entry<Item> | null {
  const { folder, stem, extension } = name;
  const named =
    item.belongsTo === undefined ? partNameOf(folder + stem) : partNameOf(item.belongsTo);
  const whole = sole(byPath.get(pathOf(named)) ?? []);
  if (whole !== null && whole.name.role !== "sidecar") return rootOf(whole);
  const stems = extension === "aae" ? editedStems(stem) : [stem];
  for (const one of stems) {
    const bucket = byName.get(folder + one) ?? [];
    const lone = bucket.filter(({ name: { role } }) => role !== "sidecar");
    const owner = best(bucket, "still") ?? best(bucket, "raw") ?? sole(lone);
    if (owner !== null) return rootOf(owner);
  }
  return null;
}

/**
 * The stems of the files that Apple's notes about an edit may be about, in lower case, best first: `IMG_1234.AAE` (or
 * `IMG_O1234.AAE`) is about `IMG_1234`, whose edited copy is `IMG_E1234`.
 */
export function editedStems(stem: string): string[] {
  const [, start = "", number = ""] = /^(img_)o?([0-9]+)$/u.exec(stem) ?? [];
  if (number === "") return [stem];
  const [original, edited] = [start + number, `${start}e${number}`];
  return stem === original ? [original, edited] : [stem, edited, original];
}

/** The one file of a role that stands above the others of its name; null where there is none, or two of the same. */
function best<Item>(bucket: readonly Entry<Item>[], role: PartName["role"]): Entry<Item> | null {
  const all = bucket.filter(({ name }) => name.role === role);
  const rank = Math.min(...all.map(({ name }) => name.rank));
  return sole(all.filter(({ name }) => name.rank === rank));
}

function sole<T>(list: readonly T[]): T | null {
  return list.length === 1 ? (list[0] ?? null) : null;
}

function rootOf<Item>(entry: Entry<Item>): Entry<Item> {
  return entry.owner === null ? entry : rootOf(entry.owner);
}

function groupOf<Item extends PartItem>(entries: readonly Entry<Item>[]): PartGroup<Item> {
  const parts = entries.map((entry) => ({ item: entry.item, resourceType: typeOf(entry) }));
  const key = ({ item, resourceType }: (typeof parts)[number]) =>
    `${partRank(resourceType)} ${item.path}`;
  return { parts: parts.toSorted((a, b) => (key(a) < key(b) ? -1 : 1)) };
}

function typeOf<Item extends PartItem>({ item, name, owner }: Entry<Item>): ResourceType {
  if (name.role === "video" && owner !== null) return "pairedVideo";
  return loneTypeOf(item.path, item.filetype ?? "");
}
