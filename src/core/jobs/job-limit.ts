/**
 * Most unfinished jobs on one device, set-aside ones included; finished ones never count. Apple's `jobLimit` has no published
 * number. Sending reads 200 rows at a time however many there are, but three rare transactions walk over all of them: meeting
 * another home, mending a damaged row, leaving. At this many they stay in the order of seconds, and a library
 * of 50,000 photos (some 150 GB) has met the room of the device long before.
 */
export const MOST_UNFINISHED_JOBS = 50_000;

/** Left free for what a full device still has to write: steps, receipts, the wake log, a new version of the app. Bytes. */
const RESERVE_BYTES = 64 * 1024 * 1024;

/** What the browser says of this origin's storage, bytes. */
export type StorageEstimate = { usageBytes: number; quotaBytes: number };

/** How much more may be put in. */
export type IntakeRoom = { jobCount: number; bytes: number };

/** For test mode, as on iOS: no limit but a failed write. */
export const NO_LIMIT: IntakeRoom = { jobCount: Infinity, bytes: Infinity };

/**
 * The room by count and by bytes. It is a first, cheap answer and may be wrong to both sides; a failed write is the last word.
 *
 * @param leftCount how many more jobs the count allows; less than nothing where the limit was higher before
 * @param estimate null where the browser does not tell; then only the count and failed writes limit
 */
export function intakeRoom(leftCount: number, estimate: StorageEstimate | null): IntakeRoom {
  const jobCount = Math.max(0, leftCount);
  if (estimate === null) return { jobCount, bytes: Infinity };
  const { usageBytes, quotaBytes } = estimate;
  const reserveBytes = Math.min(RESERVE_BYTES, quotaBytes / 10);
  return { jobCount, bytes: Math.max(0, quotaBytes - usageBytes - reserveBytes) };
}

/**
 * The room after one more file, or null where it does not fit; a smaller one may still.
 * `jobCount`: 1, or 0 where the file takes the place of one that was set aside.
 */
export function roomAfter(room: IntakeRoom, sizeBytes: number, jobCount: 0 | 1): IntakeRoom | null {
  return room.jobCount >= jobCount && sizeBytes <= room.bytes
    ? { jobCount: room.jobCount - jobCount, bytes: room.bytes - sizeBytes }
    : null;
}
