import { type Kysely, sql } from "kysely";

const IN_KEY = sql`without rowid`;

/** Runs of `verify` with what they found, and files by path, so that folder and catalogue can be walked side by side. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Not unique: a file that was deleted by hand gives its name to the next one, and its row is still there.
  await sql`create index resources_by_path on resources (path)`.execute(db);
  await sql`create table verify_runs (id integer primary key autoincrement,
    started_at_ms bigint not null, ended_at_ms bigint,
    checked_count bigint not null, checked_bytes bigint not null,
    missing bigint not null, changed bigint not null,
    unreadable bigint not null, untracked bigint not null, cursor text not null)`.execute(db);
  await sql`create table verify_findings (run_id integer not null, path text not null,
    kind text not null, sha256 text not null, primary key (run_id, path, sha256)) ${IN_KEY}`.execute(
    db,
  );
}
