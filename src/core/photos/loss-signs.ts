import { captureDate } from "./capture-date.ts";
import type { PhotoFacts } from "./photo-facts.ts";

/** Taken by the camera that it names, and not by a scanner or a program that copied a name alone. */
export const isOfCamera = ({ camera, exifDate, containerAtMs }: PhotoFacts) =>
  camera !== null && (exifDate !== null || containerAtMs !== null);

/** A film, by its first bytes. */
export const isFilm = ({ kind }: PhotoFacts) => kind === "quicktime";

/** A name without its extension, in lower case. */
export const stemOf = ({ filename }: PhotoFacts) => filename.replace(/\.[^.]*$/u, "").toLowerCase();

/** iPhones that took HEIC, from 7 on, and iPads. */
const TAKES_HEIC = /^Apple (?:iPad|iPhone (?![3-6]|SE$))/u;

/**
 * An iPhone's camera writes a JPEG without JFIF and with Apple's note; when the system makes a JPEG of a HEIC for a picker, its
 * image library puts JFIF first and may leave the note out. Limits: not measured on every iOS; photos that were edited in
 * Apple's Photos, or written anew by a Mac, carry the same signs; a rewrite that imitates a camera is not seen.
 */
export function isReencoded(facts: PhotoFacts): boolean {
  const isOfPhone = facts.kind === "jpeg" && TAKES_HEIC.test(facts.camera ?? "");
  return isOfPhone && !isEdited(facts) && (facts.hasJfif || !facts.hasMakerNote);
}

/** Whether nothing tells when it was taken but its last change. */
export function isDatedByFile(facts: PhotoFacts): boolean {
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

/** Whether it is an edited copy, by its name or by the program that wrote it. */
export const isEdited = ({ filename, software }: PhotoFacts) =>
  EDITED_NAME.test(filename.slice(filename.lastIndexOf("/") + 1)) || EDITORS.test(software ?? "");
