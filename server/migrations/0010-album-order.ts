import { type Kysely, sql } from "kysely";

/** What an album is ordered by: when its photo was taken, as long as lists show it. */
const LISTED = sql`(select taken_at_ms from assets
  where id = album_assets.asset_id and trashed_at_ms is null and is_hidden = 0)`;

/**
 * The photos of an album in the order in which they are shown, and how many they are, so that a page of it and the list of albums
 * cost the same with albums of any size. Kept by triggers: photos come into albums, into the trash and together in many places, and an
 * upload, which only adds, meets none.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table album_assets add column listed_at_ms bigint`.execute(db);
  await sql`update album_assets set listed_at_ms = ${LISTED}`.execute(db);
  await sql`create index album_assets_listed on album_assets (album_id, listed_at_ms desc, asset_id desc)
    where listed_at_ms is not null`.execute(db);
  await sql`alter table albums add column asset_count bigint not null default 0`.execute(db);
  await sql`update albums set asset_count = (select count(*) from album_assets
    where album_id = albums.id and listed_at_ms is not null)`.execute(db);
  await sql`create trigger album_assets_added after insert on album_assets begin
    update album_assets set listed_at_ms = ${LISTED}
      where album_id = new.album_id and asset_id = new.asset_id; end`.execute(db);
  await sql`create trigger assets_listed after update of taken_at_ms, trashed_at_ms, is_hidden on assets
    when old.taken_at_ms is not new.taken_at_ms or old.trashed_at_ms is not new.trashed_at_ms
      or old.is_hidden is not new.is_hidden begin
    update album_assets set listed_at_ms = ${LISTED} where asset_id = new.id; end`.execute(db);
  await sql`create trigger album_assets_counted after update of listed_at_ms on album_assets
    when (old.listed_at_ms is null) <> (new.listed_at_ms is null) begin
    update albums set asset_count = asset_count + iif(new.listed_at_ms is null, -1, 1)
      where id = new.album_id; end`.execute(db);
  await sql`create trigger album_assets_removed after delete on album_assets when old.listed_at_ms is not null begin
    update albums set asset_count = asset_count - 1 where id = old.album_id; end`.execute(db);
}
