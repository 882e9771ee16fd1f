import { type Kysely, sql } from "kysely";

/** Whether the film of its moment is inside of a picture's own file; what came before this is not looked at again. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table assets add column is_motion integer not null default 0`.execute(db);
}
