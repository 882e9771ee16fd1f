import { type Kysely, sql } from "kysely";

/** What people wrote about a photo, and its row among the words that search looks at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table assets add column description text`.execute(db);
  await sql`alter table assets add column description_row bigint`.execute(db);
}
