import { stepJob } from "../core/jobs/step.ts";
import { addTotals, countChange, NO_TOTALS, type Totals } from "../core/jobs/totals.ts";
import { SETTINGS_OF_HOME } from "../core/settings.ts";
import type { Database, WriteTransaction } from "./database.ts";
import { readRow, toRow } from "./job-row.ts";
import { changeTotals } from "./totals-row.ts";

/**
 * Takes another home for the one that counts. Receipts of any other go, for they say nothing about this one, and unfinished
 * uploads begin anew with their photos kept. What this home has already it says in the bulk check, receipts included.
 * The one before is remembered until the person accepts the new one: a home's id is the thumbprint of its key, so this is the
 * moment in which somebody else's key would take its place. One transaction: either all of it or nothing. The first home of all finds nothing that another one has begun.
 */
export async function meetHome(database: Database, homeId: string): Promise<void> {
  const stores = ["settings", "jobs", "receipts", "totals"] as const;
  const transaction = database.transaction([...stores], "readwrite", { durability: "strict" });
  const settings = transaction.objectStore("settings");
  const before = await settings.get("homeId");
  // Another tab, or the worker, was faster.
  if (before === homeId) return transaction.done;
  const shift = before === undefined ? NO_TOTALS : await beginAnew(transaction);
  const { homeCount, homeBytes } = await forgetOtherReceipts(transaction, homeId);
  if (before !== undefined) {
    await Promise.all(SETTINGS_OF_HOME.map((name) => settings.delete(name)));
    const first = (await settings.get("homeBefore")) ?? before;
    await settings.put(first === homeId ? null : first, "homeBefore");
  }
  await settings.put(homeId, "homeId");
  await changeTotals(transaction, (totals) => ({
    ...addTotals(totals, shift),
    homeCount,
    homeBytes,
  }));
  return transaction.done;
}

/** Every row as the new home finds it; answers how that shifts the counters. A damaged row is left to those who list rows. */
async function beginAnew(transaction: WriteTransaction): Promise<Totals> {
  let shift = NO_TOTALS;
  let cursor = await transaction.objectStore("jobs").openCursor();
  for (; cursor !== null; cursor = await cursor.continue()) {
    const job = readRow(cursor.value);
    if (job === null) continue;
    const { job: after } = stepJob(job, { kind: "homeChanged" }, 0, 0);
    if (after === null || after === job) continue;
    await cursor.update(toRow(after));
    shift = countChange(shift, job, after);
  }
  return shift;
}

async function forgetOtherReceipts(
  transaction: WriteTransaction,
  homeId: string,
): Promise<{ homeCount: number; homeBytes: number }> {
  let homeCount = 0;
  let homeBytes = 0;
  let cursor = await transaction.objectStore("receipts").openCursor();
  for (; cursor !== null; cursor = await cursor.continue()) {
    const { home, sizeBytes } = cursor.value;
    if (home !== homeId) {
      await cursor.delete();
    } else if (typeof sizeBytes === "number") {
      homeCount++;
      homeBytes += sizeBytes;
    }
  }
  return { homeCount, homeBytes };
}
