import { countChange, NO_TOTALS } from "../core/jobs/totals.ts";
import { storedSize } from "./byte-parts.ts";
import type { Database } from "./database.ts";
import { mendedJob, readRow, toRow } from "./job-row.ts";
import { changeTotals } from "./totals-row.ts";

/**
 * Sets rows aside that cannot be read any more, so that they are seen, stop no other row and can be retried, and counts all
 * rows anew, since nobody knows as what the damaged ones were counted. One strict transaction over all rows: only for when
 * a damaged one was met.
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
    if (job !== null) continue;
    mendedCount++;
    await (after === null ? cursor.delete() : cursor.update(toRow(after)));
  }
  const { waitingCount, sendingCount, backingOffCount, needsYouCount } = counted;
  const { waitingBytes, confirmedBytes } = counted;
  await changeTotals(transaction, (totals) => ({
    ...totals,
    waitingCount,
    sendingCount,
    backingOffCount,
    needsYouCount,
    waitingBytes,
    confirmedBytes,
  }));
  await transaction.done;
  return mendedCount;
}
