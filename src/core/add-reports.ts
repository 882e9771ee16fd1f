import type { IntakeReport } from "./page-ports.ts";
import type { Loss } from "./photos/loss.ts";

/** What became of two picks, as of one: every count and every name of both. */
export function addReports(one: IntakeReport, other: IntakeReport): IntakeReport {
  return {
    queuedCount: one.queuedCount + other.queuedCount,
    alreadyQueuedCount: one.alreadyQueuedCount + other.alreadyQueuedCount,
    alreadyHomeCount: one.alreadyHomeCount + other.alreadyHomeCount,
    noRoomCount: one.noRoomCount + other.noRoomCount,
    refused: [...one.refused, ...other.refused],
    stoppedCount: (one.stoppedCount ?? 0) + (other.stoppedCount ?? 0),
    damaged: [...(one.damaged ?? []), ...(other.damaged ?? [])],
    losses: addLosses(one.losses ?? [], other.losses ?? []),
  };
}

/** By kind, in the order in which they are met; as many names as a pick has at most. */
function addLosses(one: readonly Loss[], other: readonly Loss[]): Loss[] {
  const kinds = Map.groupBy([...one, ...other], ({ kind }) => kind);
  return Array.from(kinds, ([kind, losses]) => ({
    kind,
    count: losses.reduce((sum, { count }) => sum + count, 0),
    examples: losses.flatMap(({ examples }) => examples).slice(0, 3),
  }));
}
