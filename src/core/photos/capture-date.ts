import { nameDate, wallMs } from "./name-date.ts";

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

/** The part of a wall time that is its day. */
const dayOf = (wall: number) => Math.floor(wall / DAY_MS);

/**
 * When a photo was taken: EXIF, else the boxes of a film, else what came beside it, else its name, else its modification time,
 * else now. Dates before photography, dates more than a day ahead and dates that do not exist are passed over. A wall time
 * without an offset stays that wall time, with no offset; only its place among the others is reckoned by the home's time zone.
 */
export function captureDate(clues: CaptureClues, zone: ZoneOffset): CaptureDate {
  const { nowMs, lastModifiedMs } = clues;
  const isPlausible = (ms: number) => ms >= FIRST_PHOTO_MS && ms <= nowMs + DAY_MS;
  for (const date of tellers.map((tell) => tell(clues, zone)))
    if (date !== null && isPlausible(date.takenAtMs)) return date;
  const isKnown = lastModifiedMs !== null && isPlausible(lastModifiedMs);
  return fromInstant(
    isKnown ? lastModifiedMs : nowMs,
    isKnown ? "modified" : "received",
    null,
    zone,
  );
}

/** What a clock can show and a date can hold; anything may stand in a file. */
const isInstant = (ms: number | null | undefined): ms is number =>
  typeof ms === "number" && Math.abs(ms) < 1e15;

type Teller = (clues: CaptureClues, zone: ZoneOffset) => CaptureDate | null;

function fromInstant(
  atMs: number,
  source: TakenSource,
  offset: number | null,
  zone: ZoneOffset,
): CaptureDate {
  return fromWall(atMs + (offset ?? zone(atMs)) * 60_000, source, offset, zone);
}

const exifDate: Teller = (clues, zone) => {
  const found = /^([0-9]{4})[:-]([0-9]{2})[:-]([0-9]{2})[ T]([0-9]{2}):([0-9]{2}):([0-9]{2})/u.exec(
    clues.exifDate?.trim() ?? "",
  );
  const wall = found === null ? null : wallMs(found.slice(1));
  return wall === null ? null : fromWall(wall, "exif", exifOffsetMinutes(clues.exifOffset), zone);
};

const filmDate: Teller = ({ containerAtMs, containerOffsetMinutes }, zone) =>
  isInstant(containerAtMs)
    ? fromInstant(containerAtMs, "container", containerOffsetMinutes ?? null, zone)
    : null;

/** An instant says most; the wall time beside it is what a person saw. */
const sidecarDate: Teller = ({ sidecar }, zone) => {
  const { takenAtMs = null, takenLocal = null, takenOffsetMinutes = null } = sidecar ?? {};
  const local = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})$/u.exec(
    takenLocal ?? "",
  );
  const wall = local === null ? null : wallMs(local.slice(1));
  if (!isInstant(takenAtMs))
    return wall === null ? null : fromWall(wall, "sidecar", takenOffsetMinutes, zone);
  const date = fromInstant(takenAtMs, "sidecar", takenOffsetMinutes, zone);
  return wall === null || takenLocal === null ? date : { ...date, takenLocal };
};

const namedDate: Teller = ({ filename, lastModifiedMs }, zone) => {
  const named = nameDate(filename);
  if (named === null) return null;
  if (named.kind === "instant") return fromInstant(named.atMs, "file-name", null, zone);
  if (named.kind === "wall") return fromWall(named.wallMs, "file-name", null, zone);
  // Of that day, the file's last change is the best guess of the time: photos that were sent on keep their order.
  const changed = isInstant(lastModifiedMs) ? lastModifiedMs + zone(lastModifiedMs) * 60_000 : 0;
  const isThatDay = dayOf(changed) === dayOf(named.wallMs);
  const wall = isThatDay ? changed : named.wallMs + DAY_MS / 2;
  return fromWall(wall, "file-name-day", null, zone);
};

const tellers: readonly Teller[] = [exifDate, filmDate, sidecarDate, namedDate];
