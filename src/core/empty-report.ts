import type { IntakeReport } from "./page-ports.ts";

/** Nothing has come in. */
export function emptyReport(): IntakeReport {
  return {
    queuedCount: 0,
    alreadyQueuedCount: 0,
    alreadyHomeCount: 0,
    noRoomCount: 0,
    refused: [],
  };
}

/** Whether a report speaks of no file, such as after a folder that held only what systems leave in it. */
export function isEmptyReport(report: IntakeReport): boolean {
  const { queuedCount, alreadyQueuedCount, alreadyHomeCount, refused, stoppedCount = 0 } = report;
  const takenCount = queuedCount + alreadyQueuedCount + alreadyHomeCount;
  return takenCount + refused.length + stoppedCount === 0;
}
