import { type Kysely, sql } from "kysely";

const IN_KEY = sql`without rowid`;

/**
 * What makes a library of the files: the facts that people search by, the trash and what was deleted for good, albums,
 * counts by day, and the feed of changes. Lists are read by partial indexes, so a page costs the same at any size.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const columns = [
    sql`trashed_at_ms bigint`,
    sql`favourite integer not null default 0`,
    sql`taken_day text not null default ''`,
    sql`byte_count bigint not null default 0`,
    sql`width integer`,
    sql`height integer`,
    sql`duration_ms bigint`,
    sql`camera text`,
    sql`latitude double precision`,
    sql`longitude double precision`,
  ];
  for (const column of columns) await sql`alter table assets add column ${column}`.execute(db);
  await sql`update assets set taken_day = substr(taken_local, 1, 10),
    byte_count = coalesce((select sum(size_bytes) from resources where asset_id = assets.id), 0)`.execute(
    db,
  );
  await timelineIndexes(db);
  await sql`create table day_counts (day text primary key, asset_count bigint not null) ${IN_KEY}`.execute(
    db,
  );
  await sql`insert into day_counts select taken_day, count(*) from assets group by taken_day`.execute(
    db,
  );
  for (const name of ["trashed_count", "trashed_bytes"])
    await sql`alter table totals add column ${sql.ref(name)} bigint not null default 0`.execute(db);
  await albumsAndTrash(db);
  // Words of names and cameras, one row for each file; the file knows which, so that both go together.
  await sql`alter table resources add column words_row bigint`.execute(db);
  await sql`update resources set words_row = numbered.n from (select sha256 as hash, row_number() over (order by sha256)
    as n from resources) as numbered where numbered.hash = resources.sha256`.execute(db);
  await sql`create virtual table asset_words using
    fts5(asset_id unindexed, words, prefix = '2 3', tokenize = 'unicode61 remove_diacritics 2')`.execute(
    db,
  );
  await sql`insert into asset_words (rowid, asset_id, words)
    select words_row, asset_id, filename from resources order by words_row`.execute(db);
}

async function timelineIndexes(db: Kysely<unknown>): Promise<void> {
  await sql`drop index assets_by_taken`.execute(db);
  const live = sql`where trashed_at_ms is null`;
  await sql`create index assets_live on assets (taken_at_ms desc, id desc) ${live}`.execute(db);
  await sql`create index assets_live_by_day on assets (taken_day, taken_at_ms desc, id desc) ${live}`.execute(
    db,
  );
  await sql`create index assets_favourite on assets (taken_at_ms desc, id desc)
    where trashed_at_ms is null and favourite = 1`.execute(db);
  await sql`create index assets_by_camera on assets (camera, taken_at_ms desc, id desc)
    where trashed_at_ms is null and camera is not null`.execute(db);
  // With all that a search by place looks at, so that it reads nothing but the index.
  await sql`create index assets_by_place on assets (latitude, longitude, trashed_at_ms)
    where trashed_at_ms is null and latitude is not null`.execute(db);
  await sql`create index assets_trashed on assets (trashed_at_ms desc, id desc)
    where trashed_at_ms is not null`.execute(db);
}

async function albumsAndTrash(db: Kysely<unknown>): Promise<void> {
  await sql`create table albums (id text primary key, name text not null,
    created_at_ms bigint not null, changed_at_ms bigint not null)`.execute(db);
  await sql`create table album_assets (album_id text not null, asset_id text not null,
    added_at_ms bigint not null, primary key (album_id, asset_id)) ${IN_KEY}`.execute(db);
  await sql`create index album_assets_by_asset on album_assets (asset_id)`.execute(db);
  // What a person deleted for good: it does not come back by itself.
  await sql`create table tombstones (sha256 text primary key, size_bytes bigint not null,
    deleted_at_ms bigint not null) ${IN_KEY}`.execute(db);
  // Files whose rows are gone already: a crash in between must not leave them lying as if nobody knew them.
  await sql`create table doomed_files (path text primary key, sha256 text not null) ${IN_KEY}`.execute(
    db,
  );
  await sql`create table changes (seq integer primary key autoincrement, kind text not null,
    asset_id text not null, at_ms bigint not null)`.execute(db);
}
