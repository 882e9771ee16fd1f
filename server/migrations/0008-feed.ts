import { type Kysely, sql } from "kysely";

/** A name for the feed of changes: that of a catalogue that was rebuilt begins at 1 again, and is another one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table feed (epoch text not null)`.execute(db);
  await sql`insert into feed values (lower(hex(randomblob(6))))`.execute(db);
}
