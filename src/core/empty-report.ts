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
