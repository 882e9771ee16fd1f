import { NO_TOTALS, type Totals } from "../core/jobs/totals.ts";
import type { WriteTransaction } from "./database.ts";

const KEY = "all";

/** Reads the counters; fields that an older row lacks count 0. */
export function parseTotals(row: Record<string, unknown> | undefined): Totals {
  const totals = { ...NO_TOTALS };
  for (const field of Object.keys(totals) as (keyof Totals)[]) {
    const value = row?.[field];
    if (typeof value === "number" && Number.isFinite(value)) totals[field] = value;
  }
  return totals;
}

/** The counters as a transaction finds them. */
export async function readTotals(transaction: WriteTransaction): Promise<Totals> {
  return parseTotals(await transaction.objectStore("totals").get(KEY));
}

/** Changes the counters in the transaction that changes the rows they count. */
export async function changeTotals(
  transaction: WriteTransaction,
  change: (totals: Totals) => Totals,
): Promise<void> {
  const store = transaction.objectStore("totals");
  await store.put(change(await readTotals(transaction)), KEY);
}
