import type { ResourceType } from "../jobs/job.ts";
import { splitExtension } from "./file-name.ts";

/**
 * What a file can be to a photo, by its name: `other` is a photo or video that never has a second file but a sidecar.
 */
export type PartRole = "still" | "video" | "raw" | "sidecar" | "other";

/** Best first: where one name has several, the best one has the parts. */
const EXTENSIONS: Record<Exclude<PartRole, "other">, readonly string[]> = {
  still: ["heic", "heif", "hif", "jpg", "jpeg", "jpe", "png"],
  // What an iPhone makes of a Live Photo, and what it becomes on the way through other programs.
  video: ["mov", "mp4"],
  // A camera's own before what is made of it.
  raw: "cr3 cr2 crw nef nrw arw srf sr2 orf raf rw2 raw pef srw x3f 3fr fff iiq rwl mef mos mrw dcr kdc erf gpr dng".split(
    " ",
  ),
  // Adobe's notes beside a photo, what Apple notes about an edit, and what exports of photo services put beside photos.
  sidecar: ["xmp", "aae", "json"],
};

const BY_EXTENSION = new Map(
  Object.entries(EXTENSIONS).flatMap(([role, list]) =>
    list.map((extension, rank) => [extension, { role: role as PartRole, rank }] as const),
  ),
);

/** A path taken apart, all in lower case: capitals never tell two files of one photo apart. */
export type PartName = {
  folder: string;
  stem: string;
  /** Without its dot; "" where there is none. */
  extension: string;
  role: PartRole;
  /** Among files of one role, the lower the better. */
  rank: number;
};

/** Takes a path (folders divided by `/`, or a bare name) apart. */
export function partNameOf(path: string): PartName {
  const lower = path.normalize("NFC").toLowerCase();
  const slash = lower.lastIndexOf("/") + 1;
  const { stem, extension: dotted } = splitExtension(lower.slice(slash));
  const extension = dotted.slice(1);
  const { role, rank } = BY_EXTENSION.get(extension) ?? { role: "other" as const, rank: 0 };
  return { folder: lower.slice(0, slash), stem, extension, role, rank };
}

/** What a file is to its asset when it stands alone. `filetype`: its media type, "" where none is known. */
export function loneTypeOf(path: string, filetype: string): ResourceType {
  const { role } = partNameOf(path);
  if (role === "raw" || role === "sidecar") return role;
  return role === "video" || filetype.startsWith("video/") ? "video" : "photo";
}

const SHOWN_FIRST: readonly string[] = ["photo", "raw", "video", "pairedVideo", "sidecar"];

/**
 * How well a file stands for its asset, 0 best: the best one is shown, whatever came first. What a foreign client calls by a
 * word of its own comes right before the sidecars, which are never pictures.
 */
export function partRank(resourceType: string): number {
  const rank = SHOWN_FIRST.indexOf(resourceType);
  if (rank === -1) return SHOWN_FIRST.length - 1;
  return resourceType === "sidecar" ? SHOWN_FIRST.length : rank;
}

/** A file of an asset, as far as it matters which one is shown. */
export type RankedFile = { sha256: string; resourceType: string };

/**
 * Orders the files of an asset, the one that is shown first: by rank, then the one that gave the asset its id, then by hash,
 * so that the order in which they came never matters.
 */
export function shownFirst(assetId: string): (one: RankedFile, other: RankedFile) => number {
  const key = ({ sha256, resourceType }: RankedFile) =>
    `${partRank(resourceType)} ${sha256.startsWith(assetId) ? 0 : 1} ${sha256}`;
  return (one, other) => (key(one) < key(other) ? -1 : 1);
}
