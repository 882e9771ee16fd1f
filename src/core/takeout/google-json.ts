import { albumOf, descriptionOf, NO_NOTES, type AssetNotes } from "../photos/asset-notes.ts";
import { parseAssetNotes } from "../photos/asset-notes.ts";

/** What the JSON of one photo in a Google export tells. */
export type GooglePhoto = {
  kind: "photo";
  /** The name that it had before Google cut it. */
  title: string;
  notes: AssetNotes;
  isTrashed: boolean;
  isArchived: boolean;
};

/** What the JSON of a folder tells: its name as an album; null: it is no album of a person. */
export type GoogleFolder = { kind: "folder"; album: string | null };

type Fields = Readonly<Record<string, unknown>>;

/** Days that older exports made folders of. */
const DAY_TITLE = /^[0-9]{4}-[0-9]{2}-[0-9]{2}(?: *[-#–].*)?$/u;

/**
 * Reads a JSON of a Google export; null for what is neither about a photo nor about a folder (comments, print orders), and
 * for what is no JSON. Never throws. The form is nowhere written down; this one is from exports that people showed.
 */
export function parseGoogleJson(text: string): GooglePhoto | GoogleFolder | null {
  let told: unknown;
  try {
    told = JSON.parse(text);
  } catch {
    return null;
  }
  const fields = fieldsOf(told);
  // Exports of before 2020 wrap what is about a folder.
  const wrapped = fields["albumData"] ?? fields["albumdata"];
  if (wrapped !== undefined) return folderOf(fieldsOf(wrapped));
  if (typeof fields["title"] !== "string") return null;
  const taken = fieldsOf(fields["photoTakenTime"])["timestamp"];
  if (taken === undefined) return folderOf(fields);
  return {
    kind: "photo",
    title: fields["title"],
    notes: notesOf(fields, taken),
    isTrashed: fields["trashed"] === true,
    isArchived: fields["archived"] === true,
  };
}

function folderOf({ title }: Fields): GoogleFolder {
  const album = albumOf(title);
  return { kind: "folder", album: album === null || DAY_TITLE.test(album) ? null : album };
}

function notesOf(fields: Fields, taken: unknown): AssetNotes {
  // Seconds since the epoch, in UTC; 0 where Google knows nothing.
  const seconds = Number(taken);
  // What a person set in Google Photos says more than what the file had.
  const places = [fieldsOf(fields["geoData"]), fieldsOf(fields["geoDataExif"])];
  const place = places.find(({ latitude, longitude }) => latitude !== 0 || longitude !== 0) ?? {};
  const notes = parseAssetNotes({
    takenAtMs: Number.isInteger(seconds) && seconds !== 0 ? seconds * 1000 : null,
    latitude: place["latitude"],
    longitude: place["longitude"],
    description: descriptionOf(fields["description"]),
    favourite: fields["favorited"] === true,
  });
  return notes ?? NO_NOTES;
}

const fieldsOf = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};
