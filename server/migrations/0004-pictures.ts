import { type Kysely, sql } from "kysely";

/**
 * Small pictures of assets. The queue is a column with a default and an index of those that wait: an upload writes one index
 * entry more and no statement, and what was there before waits too. Rows of `pictures` go with their asset.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table assets add column picture_state text not null default 'waiting'`.execute(
    db,
  );
  await sql`create index assets_undrawn on assets (taken_at_ms desc, id desc)
    where picture_state = 'waiting'`.execute(db);
  await sql`create table pictures (
    asset_id text primary key references assets (id) on delete cascade,
    attempt_count integer not null, tiny text, reason text) without rowid`.execute(db);
  await sql`create index pictures_failed on pictures (reason) where reason is not null`.execute(db);
}
