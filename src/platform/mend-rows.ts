import { countChange, NO_TOTALS } from "../core/jobs/totals.ts";
import { storedSize } from "./byte-parts.ts";
import type { Database } from "./database.ts";
import { readRow, toRow, VIEW_RANK } from "./job-row.ts";
import { mendedJob } from "./mended-job.ts";
import { changeTotals } from "./totals-row.ts";

/** Whether the indexes find every row: three counts, however many rows there are. */
export async function areAllFound(database: Database): Promise<boolean> {
  const { store } = database.transaction("jobs");
  const queue = store.index("queue");
  const rank = VIEW_RANK["backing-off"];
  const [rowCount, inQueueCount, backingOffCount, dueCount] = await Promise.all([
    store.count(),
    queue.count(),
    queue.count(IDBKeyRange.bound([rank], [rank + 1], false, true)),
    store.index("due").count(),
  ]);
  return rowCount === inQueueCount && backingOffCount === dueCount;
}

/**
 * Gives each row the index fields that it must have, and sets rows aside that cannot be read any more, so that they are seen, stop no other row and can be retried, and counts all
 * rows anew, since nobody knows as what the damaged ones were counted. One strict transaction over all rows: only for when
 * a damaged one was met or one is not found.
 */
export async function mendRows(database: Database): Promise<number> {
  const transaction = database.transaction(["jobs", "bytes", "receipts", "totals"], "readwrite", {
    durability: "strict",
  });
  let mendedCount = 0;
  let counted = NO_TOTALS;
  let cursor = await transaction.objectStore("jobs").openCursor();
  for (; cursor !== null; cursor = await cursor.continue()) {
    const row = cursor.value;
    const job = readRow(row);
    const isGoing = job === null && row["state"] === "cancelled";
    const after =
      job ?? (isGoing ? null : mendedJob(row, await storedSize(transaction, cursor.primaryKey)));
    counted = countChange(counted, null, after);
    if (job !== null && isIndexed(row, toRow(job))) continue;
    mendedCount++;
    await (after === null ? cursor.delete() : cursor.update(toRow(after)));
  }
  const { waitingCount, sendingCount, backingOffCount, needsYouCount } = counted;
  const { waitingBytes, confirmedBytes, deletedCount, trashedCount } = counted;
  await changeTotals(transaction, (totals) => ({
    ...totals,
    waitingCount,
    sendingCount,
    backingOffCount,
    needsYouCount,
    deletedCount,
    trashedCount,
    waitingBytes,
    confirmedBytes,
  }));
  await transaction.done;
  return mendedCount;
}

function isIndexed(row: Record<string, unknown>, right: Record<string, unknown>): boolean {
  return ["queueKey", "dueAtMs"].every(
    (field) => JSON.stringify(row[field]) === JSON.stringify(right[field]),
  );
}
