import type { UploadJob } from "../../core/jobs/job.ts";
import { type JobEvent, stepJob } from "../../core/jobs/step.ts";
import { addTotals, countChange, NO_TOTALS } from "../../core/jobs/totals.ts";
import { allOrNothing, type Database } from "../database.ts";
import { readRow, toRow } from "../job-row.ts";
import { changeTotals } from "../totals-row.ts";

/**
 * Tells every job of a folder the same; answers how many are left of it. One strict transaction over all rows of the queue, so only for
 * what seldom happens: the folder's permission went or came, or it was unlinked.
 */
export function tellJobsOf(
  database: Database,
  sourceId: string,
  event: Extract<JobEvent, { kind: "sourceHeld" | "sourceFreed" | "cancelled" }>,
): Promise<number> {
  return allOrNothing(database, ["jobs", "totals"], "strict", async (transaction) => {
    let shift = NO_TOTALS;
    let leftCount = 0;
    let cursor = await transaction.objectStore("jobs").openCursor();
    for (; cursor !== null; cursor = await cursor.continue()) {
      const job = readRow(cursor.value);
      if (job?.source?.sourceId !== sourceId) continue;
      const after = isAlready(job, event) ? job : stepJob(job, event, 0, 0).job;
      if (after?.state !== "cancelled") leftCount++;
      if (after === null || after === job) continue;
      void cursor.update(toRow(after)).catch(() => {});
      shift = countChange(shift, job, after);
    }
    await changeTotals(transaction, (totals) => addTotals(totals, shift));
    return leftCount;
  });
}

function isAlready(job: UploadJob, { kind }: JobEvent): boolean {
  const isHeld = job.source?.isHeld === true;
  return (kind === "sourceHeld" && isHeld) || (kind === "sourceFreed" && !isHeld);
}

/** How many photos of a folder are in the queue, and whether any is. */
export async function countJobsOf(database: Database, sourceId: string): Promise<number> {
  let count = 0;
  let cursor = await database.transaction("jobs").store.openCursor();
  for (; cursor !== null; cursor = await cursor.continue()) {
    const job = readRow(cursor.value);
    if (job?.source?.sourceId === sourceId && job.state !== "cancelled") count++;
  }
  return count;
}
