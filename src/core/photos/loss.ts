import { captureDate } from "./capture-date.ts";
import type { PhotoFacts } from "./photo-facts.ts";

/** What may have been lost on the way from the camera to the pick. */
export type LossKind =
  /** The place was taken out, or other photos of the same camera have one. */
  | "place-missing"
  /** A JPEG that an iPhone made of a HEIC for the picker. */
  | "re-encoded"
  /** The still of a Live Photo without its video. */
  | "video-missing"
  /** Nothing tells when it was taken but the file's last change. */
  | "date-from-file"
  /** An edited copy; the photo as it was taken may lie beside it. */
  | "edited-copy";

/** One kind of loss in a batch: how many files, and some of their names. */
export type Loss = { kind: LossKind; count: number; examples: readonly string[] };

/** What a device remembers between picks: cameras whose photos came with a place, newest last. */
export type DeviceMemory = { placedCameras: readonly string[] };

export const NO_MEMORY: DeviceMemory = { placedCameras: [] };

const MAX_CAMERAS = 16;
const MAX_EXAMPLES = 3;
const KINDS: readonly LossKind[] = [
  "place-missing",
  "re-encoded",
  "video-missing",
  "date-from-file",
  "edited-copy",
];

/**
 * What was lost in a batch, by kind, in the order in which it matters; empty where nothing was. `batch`: the facts of all files
 * that were picked together. Judges by signs in the files and may be wrong both ways: see the rule of each kind.
 */
export function findLosses(batch: readonly PhotoFacts[], memory: DeviceMemory): Loss[] {
  const placed = new Set([...memory.placedCameras, ...camerasWithPlace(batch)]);
  const films = new Set(batch.filter(isFilm).flatMap(({ contentIdentifier: id }) => id ?? []));
  const filmStems = new Set(batch.filter(isFilm).map(stemOf));
  const isLost: Record<LossKind, (facts: PhotoFacts) => boolean> = {
    "place-missing": (facts) =>
      facts.latitude === null &&
      (facts.isPlaceBlank || (isOfCamera(facts) && placed.has(facts.camera ?? ""))),
    "re-encoded": isReencoded,
    // Videos that were written anew carry no name of the pair, but the stem of the still.
    "video-missing": (facts) =>
      !isFilm(facts) &&
      facts.contentIdentifier !== null &&
      !films.has(facts.contentIdentifier) &&
      !filmStems.has(stemOf(facts)),
    "date-from-file": isDatedByFile,
    "edited-copy": isEdited,
  };
  return KINDS.flatMap((kind) => {
    const lost = batch.filter((facts) => facts.kind !== "other" && isLost[kind](facts));
    const examples = lost.slice(0, MAX_EXAMPLES).map(({ filename }) => filename);
    return lost.length === 0 ? [] : [{ kind, count: lost.length, examples }];
  });
}

/** The memory after a batch; the same object where nothing is new. */
export function rememberCameras(memory: DeviceMemory, batch: readonly PhotoFacts[]): DeviceMemory {
  const known = new Set(memory.placedCameras);
  const fresh = [...camerasWithPlace(batch)].filter((camera) => !known.has(camera));
  if (fresh.length === 0) return memory;
  return { placedCameras: [...memory.placedCameras, ...fresh].slice(-MAX_CAMERAS) };
}

/** Reads a memory that was written down; what is none of it is left out. */
export function parseDeviceMemory(value: unknown): DeviceMemory {
  const { placedCameras } = (value ?? {}) as { placedCameras?: unknown };
  if (!Array.isArray(placedCameras)) return NO_MEMORY;
  const cameras = placedCameras.filter((camera) => typeof camera === "string" && camera !== "");
  return { placedCameras: cameras.slice(-MAX_CAMERAS) as string[] };
}

function camerasWithPlace(batch: readonly PhotoFacts[]): Set<string> {
  const placed = batch.filter((facts) => facts.latitude !== null && isOfCamera(facts));
  return new Set(placed.flatMap(({ camera }) => camera ?? []));
}

/** Taken by the camera that it names, and not by a scanner or a program that copied a name alone. */
const isOfCamera = ({ camera, exifDate, containerAtMs }: PhotoFacts) =>
  camera !== null && (exifDate !== null || containerAtMs !== null);

const isFilm = ({ kind }: PhotoFacts) => kind === "quicktime";

const stemOf = ({ filename }: PhotoFacts) => filename.replace(/\.[^.]*$/u, "").toLowerCase();

/** iPhones that took HEIC, from 7 on, and iPads. */
const TAKES_HEIC = /^Apple (?:iPad|iPhone (?![3-6]|SE$))/u;

/**
 * An iPhone's camera writes a JPEG without JFIF and with Apple's note; when the system makes a JPEG of a HEIC for a picker, its
 * image library puts JFIF first and may leave the note out. Limits: not measured on every iOS; photos that were edited in
 * Apple's Photos, or written anew by a Mac, carry the same signs; a rewrite that imitates a camera is not seen.
 */
function isReencoded(facts: PhotoFacts): boolean {
  const isOfPhone = facts.kind === "jpeg" && TAKES_HEIC.test(facts.camera ?? "");
  return isOfPhone && !isEdited(facts) && (facts.hasJfif || !facts.hasMakerNote);
}

function isDatedByFile(facts: PhotoFacts): boolean {
  const { takenSource } = captureDate({ ...facts, nowMs: LATEST_MS }, () => 0);
  return takenSource === "modified" || takenSource === "received";
}

/** Whether a date lies ahead is the home's to judge. */
const LATEST_MS = Date.UTC(2100, 0, 1);

/** iPhone `IMG_E1234`, Google `-edited` (in some languages) and `~2`, Android's gallery `_edited`. */
const EDITED_NAME =
  /^IMG_E[0-9]{4}(?:[ .(]|$)|[-_](?:edited|bearbeitet|modifié|editado|modificato|bewerkt)(?:\([0-9]+\))?\.[^.]+$|^PXL_.*~[0-9]+\.[^.]+$/iu;
/** Programs that write an edited photo and name themselves; cameras name their own firmware. */
const EDITORS =
  /\b(?:photoshop|lightroom|gimp|snapseed|picasa|paint\.net|pixelmator|affinity|darktable|rawtherapee|capture one|luminar|canva|vsco|facetune|picsart|polarr|photoscape|acdsee|digikam|krita)\b/iu;

const isEdited = ({ filename, software }: PhotoFacts) =>
  EDITED_NAME.test(filename.slice(filename.lastIndexOf("/") + 1)) || EDITORS.test(software ?? "");
