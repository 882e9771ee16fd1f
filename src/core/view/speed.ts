const WINDOW_MS = 20_000;
const SHORTEST_MS = 5_000;
/** A sample is kept at most this often, ms. */
const GRID_MS = 500;
/** The two halves of the window may differ by this factor; beyond it a forecast would jump. */
const UNSTEADY = 3;

type Sample = { atMs: number; doneBytes: number };

/** Bytes done over the last 20 s, oldest first. */
export type SpeedTrack = readonly Sample[];

/** The track with one more sample. Bytes that went down (a cancelled photo, a new round) begin it anew. */
export function trackSpeed(track: SpeedTrack, sample: Sample): SpeedTrack {
  const last = track.at(-1);
  if (last !== undefined && (sample.doneBytes < last.doneBytes || sample.atMs < last.atMs)) {
    return [sample];
  }
  const previous = track.at(-2);
  const crowded =
    last !== undefined && previous !== undefined && last.atMs - previous.atMs < GRID_MS;
  const kept = (crowded ? track.slice(0, -1) : track).filter(
    ({ atMs }) => sample.atMs - atMs <= WINDOW_MS,
  );
  return [...kept, sample];
}

/** Bytes per second over the window, or null while it is too short, stands still or is too unsteady to be told. */
export function steadySpeed(track: SpeedTrack): number | null {
  const first = track[0];
  const last = track.at(-1);
  if (first === undefined || last === undefined || last.atMs - first.atMs < SHORTEST_MS) {
    return null;
  }
  const middle = track.find(({ atMs }) => atMs >= (first.atMs + last.atMs) / 2) ?? last;
  const before = rate(first, middle);
  const after = rate(middle, last);
  if (before <= 0 || after <= 0) return null;
  if (Math.max(before, after) / Math.min(before, after) > UNSTEADY) return null;
  return rate(first, last);
}

/** Bytes per second between two samples. */
function rate(from: Sample, to: Sample): number {
  const elapsedMs = to.atMs - from.atMs;
  return elapsedMs <= 0 ? 0 : ((to.doneBytes - from.doneBytes) / elapsedMs) * 1000;
}
