import { type AssetNotes, NO_NOTES, parseAssetNotes } from "../photos/asset-notes.ts";
import { parseCsv } from "./csv.ts";

/** What `Photo Details.csv` of an Apple export tells about one file. */
export type ApplePhoto = { name: string; notes: AssetNotes; isDeleted: boolean; isHidden: boolean };

const MONTHS =
  "January February March April May June July August September October November December";

/**
 * Reads `Photo Details*.csv`: imgName, fileChecksum, favorite, hidden, deleted, originalCreationDate, viewCount, importDate.
 * https://github.com/simulot/immich-go/pull/822
 */
export function parsePhotoDetails(text: string): ApplePhoto[] {
  return parseCsv(text).flatMap((row) => {
    const name = row["imgName"] ?? "";
    if (name === "") return [];
    const notes = parseAssetNotes({
      takenAtMs: parseAppleDate(row["originalCreationDate"] ?? ""),
      favourite: row["favorite"] === "yes",
    });
    const isDeleted = row["deleted"] === "yes";
    return { name, notes: notes ?? NO_NOTES, isDeleted, isHidden: row["hidden"] === "yes" };
  });
}

/** Names of the files that a table of an album (`Albums/NAME.csv`, one column) has. */
export function parseAlbumTable(text: string): string[] {
  return parseCsv(text)
    .flatMap((row) => Object.values(row).slice(0, 1))
    .filter((name) => name !== "");
}

/** `Saturday June 4,2022 12:11 PM GMT`, ms since the epoch; null where it is none. */
export function parseAppleDate(text: string): number | null {
  const found =
    /^(?:[A-Za-z]+,? )?([A-Za-z]+) ([0-9]{1,2}), ?([0-9]{4}) ([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))? ?([AP]M)? GMT$/u.exec(
      // Newer tables have narrow spaces before AM and PM.
      text.replaceAll(/\s+/gu, " ").trim(),
    );
  if (found === null) return null;
  const [, monthName = "", day, year, hour, minute, second = "0", half] = found;
  const month = MONTHS.split(" ").indexOf(monthName);
  // Half past noon is 12:30 PM; tables were seen that say 14:05 PM.
  const hours = Number(hour) === 12 && half === "AM" ? 0 : Number(hour);
  const isAfternoon = half === "PM" && hours < 12;
  if (month === -1 || hours > 23 || Number(minute) > 59) return null;
  return Date.UTC(
    Number(year),
    month,
    Number(day),
    hours + (isAfternoon ? 12 : 0),
    Number(minute),
    Number(second),
  );
}
