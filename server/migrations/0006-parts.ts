import { type Kysely, sql } from "kysely";

const IN_KEY = sql`without rowid`;

/** Best first, as partRank in src/core/photos/part-role.ts had it when this was written. */
const RANK = sql`case resource_type when 'photo' then 0 when 'raw' then 1 when 'video' then 2 when 'pairedVideo' then 3
  when 'sidecar' then 5 else 4 end`;

/**
 * Assets of several files: ids that became another's when two assets turned out to be one photo, assets that are nothing but
 * notes and stand in no list, and the best file of each as the one that is shown.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table asset_aliases (id text primary key, asset_id text not null) ${IN_KEY}`.execute(
    db,
  );
  await sql`create index asset_aliases_by_asset on asset_aliases (asset_id)`.execute(db);
  await sql`alter table assets add column is_hidden integer not null default 0`.execute(db);
  await sql`with best as (
      select asset_id, sha256, row_number() over (partition by asset_id order by ${RANK},
        case when substr(sha256, 1, 32) = asset_id then 0 else 1 end, sha256) as place
      from resources where asset_id in
        (select asset_id from resources group by asset_id having count(*) > 1))
    update assets set primary_sha256 = best.sha256, picture_state = 'waiting' from best
      where best.place = 1 and best.asset_id = assets.id and best.sha256 <> assets.primary_sha256`.execute(
    db,
  );
}
