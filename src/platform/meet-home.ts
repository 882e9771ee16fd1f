import type { Database } from "./database.ts";
import { changeTotals } from "./totals-row.ts";

/**
 * Takes another home for the one that counts: receipts of any other go, for they say nothing about this one. What this home
 * has already it says in the bulk check, receipts included. One transaction: either all of it or nothing.
 */
export async function meetHome(database: Database, homeId: string): Promise<void> {
  const transaction = database.transaction(["settings", "receipts", "totals"], "readwrite", {
    durability: "strict",
  });
  let homeCount = 0;
  let homeBytes = 0;
  let cursor = await transaction.objectStore("receipts").openCursor();
  while (cursor !== null) {
    const { home, sizeBytes } = cursor.value;
    if (home !== homeId) {
      await cursor.delete();
    } else if (typeof sizeBytes === "number") {
      homeCount++;
      homeBytes += sizeBytes;
    }
    cursor = await cursor.continue();
  }
  await transaction.objectStore("settings").put(homeId, "homeId");
  await changeTotals(transaction, (totals) => ({ ...totals, homeCount, homeBytes }));
  await transaction.done;
}
