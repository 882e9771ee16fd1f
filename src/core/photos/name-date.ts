/** When a photo was taken as its name tells: wall time in ms as if it were UTC, an instant, or a day (its midnight). */
export type NameDate =
  | { kind: "wall"; wallMs: number }
  | { kind: "instant"; atMs: number }
  | { kind: "day"; wallMs: number };

/** Wall time as if it were UTC, in ms; null for dates and times that do not exist. */
export function wallMs(parts: readonly (string | number | undefined)[]): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
}

/**
 * `20240131_142233`, `2024-01-31-14-22-33`, `2024-01-31 at 2.22.33 PM` in whatever language the `at` is, `20240131142233`:
 * cameras, screenshots, Signal, Telegram, WhatsApp on computers, Dropbox. Digits before it would make it another number.
 */
const WALL =
  /(?:^|[^0-9])(?<year>(?:18|19|20)[0-9]{2})(?<sep>[-_.]?)(?<month>[01][0-9])\k<sep>(?<day>[0-3][0-9])(?:[-_ T.]|\s\p{L}{1,4}\s)?(?<hour>[0-2][0-9]|[0-9](?=[.:]))(?<apart>[-_.:]?)(?<minute>[0-5][0-9])\k<apart>(?<second>[0-5][0-9])(?:\s?(?<half>[AP])M)?/gu;
/** Telegram's export, `photo_1@31-01-2024_14-22-33`. */
const DAY_FIRST =
  /@(?<day>[0-3][0-9])-(?<month>[01][0-9])-(?<year>20[0-9]{2})_(?<hour>[0-2][0-9])-(?<minute>[0-5][0-9])-(?<second>[0-5][0-9])/gu;
const DAY =
  /(?:^|[^0-9])(?<year>(?:18|19|20)[0-9]{2})(?<sep>[-_.])(?<month>[01][0-9])\k<sep>(?<day>[0-3][0-9])(?![0-9])/gu;
/** Without separators only as a word of its own, as in `IMG-20240131-WA0007`: hashes have eight digits too. */
const PLAIN_DAY =
  /(?:^|[^\p{L}0-9])(?<year>(?:18|19|20)[0-9]{2})(?<month>[01][0-9])(?<day>[0-3][0-9])(?![\p{L}0-9])/gu;
/** Ms since the epoch, as Facebook, WeChat and many small programs name files; of this century. */
const EPOCH = /^(?:[A-Za-z]+[-_ ]?){0,3}(?<ms>1[0-9]{12})(?![0-9])/u;
/** Pixel phones name files by UTC. */
const BY_UTC = /^PXL_/u;

/** The date in a file name by the patterns of cameras and messengers; null where there is none that exists. */
export function nameDate(filename: string): NameDate | null {
  for (const pattern of [WALL, DAY_FIRST])
    for (const { groups = {} } of filename.matchAll(pattern)) {
      const { year, month, day, minute, second, half } = groups;
      const hour =
        half === undefined ? Number(groups["hour"]) : ofHalf(Number(groups["hour"]), half);
      const wall = hour === null ? null : wallMs([year, month, day, hour, minute, second]);
      if (wall === null) continue;
      return BY_UTC.test(filename)
        ? { kind: "instant", atMs: wall }
        : { kind: "wall", wallMs: wall };
    }
  const epoch = EPOCH.exec(filename)?.groups?.["ms"];
  if (epoch !== undefined) return { kind: "instant", atMs: Number(epoch) };
  for (const pattern of [DAY, PLAIN_DAY])
    for (const { groups = {} } of filename.matchAll(pattern)) {
      const wall = wallMs([groups["year"], groups["month"], groups["day"]]);
      if (wall !== null) return { kind: "day", wallMs: wall };
    }
  return null;
}

/** Hours of the day from hours of a half; null where there are none such. */
function ofHalf(hour: number, half: string): number | null {
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === "P" ? 12 : 0);
}
