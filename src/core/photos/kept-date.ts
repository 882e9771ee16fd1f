import { type CaptureDate, type ZoneOffset, captureDate } from "./capture-date.ts";

/** What a file in the library tells about its date when the catalogue does not. */
export type KeptClues = {
  filename: string;
  /** EXIF DateTimeOriginal and OffsetTimeOriginal; null where there is none. */
  exifDate: string | null;
  exifOffset: string | null;
  /** What the boxes of a film tell, ms since the epoch, and its offset; null or absent where they do not. */
  containerAtMs?: number | null;
  containerOffsetMinutes?: number | null;
  /** The file's own modification time, which the intake sets to the capture instant; ms since the epoch. */
  modifiedAtMs: number;
  /** The wall day `YYYY-MM-DD` whose folder it lies in; null: in none. */
  folderDay: string | null;
  nowMs: number;
};

/** A wall day lasts from 14 hours before that of UTC to 12 hours after it, by zone; from its noon, ms. */
const DAY_REACH_MS = (12 + 14) * 3_600_000;

/**
 * When a photo was taken, as the catalogue had it: what agrees with the day of its folder wins, in the order of
 * `captureDate`; its modification time counts only then, since copying a file changes it. Where nothing agrees, a person
 * moved the file: EXIF, film and name say more than a folder, and the folder's day says more than the modification time.
 */
export function keptDate(clues: KeptClues, zone: ZoneOffset): CaptureDate {
  const { filename, exifDate, exifOffset, folderDay, nowMs } = clues;
  const lastModifiedMs = Math.round(clues.modifiedAtMs);
  const { containerAtMs = null, containerOffsetMinutes = null } = clues;
  const noExif = { exifDate: null, exifOffset: null };
  const film = { containerAtMs, containerOffsetMinutes };
  const all = captureDate({ filename, exifDate, exifOffset, ...film, lastModifiedMs, nowMs }, zone);
  if (folderDay === null) return all;
  const named = captureDate({ filename, ...noExif, lastModifiedMs, nowMs }, zone);
  const modified = captureDate({ filename: "", ...noExif, lastModifiedMs, nowMs }, zone);
  for (const date of [all, named, modified]) if (date.takenLocal.startsWith(folderDay)) return date;
  const isNear =
    Math.abs(modified.takenAtMs - Date.parse(`${folderDay}T12:00:00Z`)) <= DAY_REACH_MS;
  if (isNear) return modified;
  if (all.takenSource !== "modified" && all.takenSource !== "received") return all;
  return captureDate({ filename: folderDay, ...noExif, lastModifiedMs: null, nowMs }, zone);
}

/** The wall day of the folder that a library path lies in (`2024/2024-01-31/NAME`); null where it is none of those. */
export function folderDayOf(path: string): string | null {
  const day = /(?:^|\/)([0-9]{4}-[0-9]{2}-[0-9]{2})\/[^/]+$/u.exec(path)?.[1] ?? null;
  return day === null || Number.isNaN(Date.parse(`${day}T00:00:00Z`)) ? null : day;
}
