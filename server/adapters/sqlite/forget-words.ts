import type { Db } from "./schema.ts";

/** Takes rows out of the words that search looks at; nulls are passed over. */
export async function forgetWords(tx: Db, rows: readonly (number | null)[]): Promise<void> {
  const known = rows.filter((row) => row !== null);
  if (known.length === 0) return;
  await tx.deleteFrom("asset_words").where("rowid", "in", known).execute();
}
