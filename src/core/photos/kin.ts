import { assetIdOf, type Sha256 } from "../ids.ts";
import type { MissingPart, ResourceType, Together } from "../jobs/job.ts";
import type { ByteSource, PickedFile } from "../ports.ts";
import {
  NO_CLUES,
  type PartClues,
  type PartGroup,
  type PartItem,
  groupParts,
  mayBeLive,
  missingPart,
} from "./pairing.ts";
import { partNameOf } from "./part-role.ts";
import type { FileFacts } from "./photo-facts.ts";

/** What a picked file knows of the other files of its photo. */
export type PartKin = {
  /** The files of its photo in this batch, the one that is shown first, itself included; notes are left out, for they may stand beside many. */
  group: readonly Sha256[];
  /** What its photo has in this batch. */
  types: readonly ResourceType[];
  missing: MissingPart | null;
  /** Its name without extension, in lower case. */
  stem: string;
  /** A folder that stays the same from one look to the next; null: nobody knows where the file lay. */
  folder: string | null;
  contentIdentifier: string | null;
  /** The instant at which its photo was taken, ms since the epoch. */
  takenAtMs: number | null;
  /** A film of its own, which no photo waits for. */
  isFilm: boolean;
};

/** A hashed file with where it lay and what its bytes tell. */
export type HashedPart<Bytes extends ByteSource> = PartItem & {
  picked: PickedFile<Bytes>;
  clues: PartClues;
  /** The linked folder that its path begins in; null: it was picked. */
  sourceId: string | null;
};

/** A file of which nothing was read but its hash, and which lay in no known folder. */
export function namedPart<Bytes extends ByteSource>(picked: PickedFile<Bytes>): HashedPart<Bytes> {
  const { filename: path, filetype, sizeBytes } = picked.facts;
  return { path, filetype, sizeBytes, picked, clues: NO_CLUES, sourceId: null };
}

/** The clues in what was read of a file. Wall times without an offset tell no instant, so they pair nothing. */
export function partCluesOf(facts: FileFacts): PartClues {
  const { contentIdentifier, durationMs, exifDate, exifOffset, containerAtMs } = facts;
  const wall = exifDate?.replace(/^(\d{4}):(\d\d):(\d\d) /u, "$1-$2-$3T") ?? "";
  const atMs = exifOffset === null ? Number.NaN : Date.parse(`${wall}${exifOffset}`);
  const takenAtMs = Number.isNaN(atMs) ? containerAtMs : atMs;
  return { contentIdentifier, durationMs, takenAtMs };
}

/** The files of a batch, in their order: those of one photo have one asset now, and each knows of the others. */
export function withKin<Bytes extends ByteSource>(
  files: readonly HashedPart<Bytes>[],
): PickedFile<Bytes>[] {
  const grown = new Map(
    groupParts(files, ({ clues }) => clues).flatMap(({ parts }) => grownTogether(parts)),
  );
  return files.map((file) => grown.get(file) ?? file.picked);
}

function grownTogether<Bytes extends ByteSource>(
  parts: PartGroup<HashedPart<Bytes>>["parts"],
): [HashedPart<Bytes>, PickedFile<Bytes>][] {
  const shown = parts[0]?.item;
  if (shown === undefined) return [];
  const types = parts.map(({ resourceType }) => resourceType);
  const own = parts.filter(({ resourceType }) => resourceType !== "sidecar");
  const clues = own.map(({ item }) => item.clues);
  const { stem, folder } = partNameOf(shown.path);
  const kin: PartKin = {
    group: own.map(({ item }) => item.picked.facts.sha256),
    types,
    missing: missingPart(types, clues),
    stem,
    folder: shown.sourceId === null ? null : `${shown.sourceId}/${folder}`,
    contentIdentifier: firstOf(clues, "contentIdentifier"),
    takenAtMs: firstOf(clues, "takenAtMs"),
    isFilm: types[0] === "video" && !mayBeLive(NO_CLUES, { ...shown.clues, ...shown }),
  };
  const assetId = assetIdOf(shown.picked.facts.sha256);
  return parts.map(({ item, resourceType }) => {
    const together = togetherOf(types, kin.missing);
    const facts = { ...item.picked.facts, assetId, resourceType, ...together };
    return [item, { ...item.picked, facts, kin }];
  });
}

function firstOf<Name extends keyof PartClues>(clues: readonly PartClues[], name: Name) {
  return clues.map((one) => one[name]).find((value) => value !== null) ?? null;
}

/** What a job says of the other files of its photo; nothing where it is the only one and none is missing. */
export function togetherOf(
  types: readonly ResourceType[],
  missing: MissingPart | null,
): { together?: Together } {
  return types.length < 2 && missing === null ? {} : { together: { types: [...types], missing } };
}
