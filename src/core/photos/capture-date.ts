const DAY_MS = 86_400_000;
/** Before the first photograph there was none. */
const FIRST_PHOTO_MS = Date.UTC(1826, 0, 1);

/** Where a capture date was found, best first. */
export type TakenSource =
  | "exif"
  | "container"
  | "sidecar"
  | "file-name"
  /** The name has the day only; the time is noon, so that no time zone moves it to another day. */
  | "file-name-day"
  | "modified"
  | "received";

/** What a file beside the photo tells about its date: an instant, a wall time (`YYYY-MM-DDTHH:MM:SS`) or both. */
export type SidecarDate = {
  takenAtMs?: number | null;
  takenLocal?: string | null;
  takenOffsetMinutes?: number | null;
};

/** When a photo was taken. */
export type CaptureDate = {
  /** Ms since the epoch. */
  takenAtMs: number;
  /** What a clock on the wall showed: `YYYY-MM-DDTHH:MM:SS`. */
  takenLocal: string;
  takenSource: TakenSource;
  /** Minutes east of UTC as the file tells; null where it does not. */
  takenOffsetMinutes: number | null;
};

/** What is known about a file when its date is asked for. */
export type CaptureClues = {
  filename: string;
  /** EXIF DateTimeOriginal, `YYYY:MM:DD HH:MM:SS`; null where there is none. */
  exifDate: string | null;
  /** EXIF OffsetTimeOriginal, `+HH:MM`; null where there is none. */
  exifOffset: string | null;
  /** What the boxes of a film tell, ms since the epoch; null or absent where they do not. */
  containerAtMs?: number | null;
  /** Minutes east of UTC that the film gives with it; null or absent where it tells an instant only. */
  containerOffsetMinutes?: number | null;
  /** What came beside the photo; null or absent where nothing did. */
  sidecar?: SidecarDate | null;
  /** Ms since the epoch; null where the client does not say. */
  lastModifiedMs: number | null;
  nowMs: number;
};

/** Minutes east of UTC that hold at an instant (ms since the epoch) in the home's time zone. */
export type ZoneOffset = (atMs: number) => number;

/** Wall time as if it were UTC, in ms; null for dates and times that do not exist. */
function wallMs(parts: readonly (string | undefined)[]): number | null {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.map((part) =>
    Number(part ?? 0),
  );
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 60) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.getTime() + ((hour * 60 + minute) * 60 + Math.min(second, 59)) * 1000;
}

const NAME_PATTERN =
  /(?:^|[^0-9])((?:18|19|20)[0-9]{2})([-_.]?)([01][0-9])\2([0-3][0-9])(?:(?:[-_ T.]| at )?([0-2][0-9])[-_.:]?([0-5][0-9])[-_.:]?([0-5][0-9])|(?![0-9]))/u;

/** The date, and the time where there is one, in a file name, as wall time in ms; null where there is none. */
function fromFileName(filename: string): number | null {
  const found = NAME_PATTERN.exec(filename);
  return found === null
    ? null
    : wallMs([found[1], found[3], found[4], found[5], found[6], found[7]]);
}

function exifOffsetMinutes(offset: string | null): number | null {
  const found = /^([+-])([01][0-9]):([0-5][0-9])/u.exec(offset ?? "");
  if (found === null) return null;
  const minutes = Number(found[2]) * 60 + Number(found[3]);
  return found[1] === "-" ? -minutes : minutes;
}

function fromWall(wall: number, source: TakenSource, offset: number | null, zone: ZoneOffset) {
  const minutes = offset ?? zone(wall - zone(wall) * 60_000);
  return {
    takenAtMs: wall - minutes * 60_000,
    takenLocal: new Date(wall).toISOString().slice(0, 19),
    takenSource: source,
    takenOffsetMinutes: offset,
  };
}

/**
 * When a photo was taken: EXIF, else the boxes of a film, else the date in its name, else its modification time, else now. Dates before photography,
 * dates more than a day ahead and dates that do not exist are passed over. Wall times without an offset are the home's.
 */
export function captureDate(clues: CaptureClues, zone: ZoneOffset): CaptureDate {
  const plausible = (ms: number) => ms >= FIRST_PHOTO_MS && ms <= clues.nowMs + DAY_MS;
  const exif = /^([0-9]{4})[:-]([0-9]{2})[:-]([0-9]{2})[ T]([0-9]{2}):([0-9]{2}):([0-9]{2})/u.exec(
    clues.exifDate?.trim() ?? "",
  );
  const exifWall = exif === null ? null : wallMs(exif.slice(1));
  if (exifWall !== null) {
    const date = fromWall(exifWall, "exif", exifOffsetMinutes(clues.exifOffset), zone);
    if (plausible(date.takenAtMs)) return date;
  }
  const filmed = clues.containerAtMs ?? null;
  if (filmed !== null && plausible(filmed))
    return fromWall(filmed + zone(filmed) * 60_000, "container", null, zone);
  const nameWall = fromFileName(clues.filename);
  if (nameWall !== null) {
    // Pixel phones name their files by UTC.
    const utc = clues.filename.startsWith("PXL_");
    const wall = utc ? nameWall + zone(nameWall) * 60_000 : nameWall;
    const date = fromWall(wall, "file-name", null, zone);
    if (plausible(date.takenAtMs)) return date;
  }
  const modified = clues.lastModifiedMs;
  const known = modified !== null && plausible(modified);
  const atMs = known ? modified : clues.nowMs;
  return fromWall(atMs + zone(atMs) * 60_000, known ? "modified" : "received", null, zone);
}
