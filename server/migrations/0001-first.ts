import { type Kysely, sql } from "kysely";

/** Rows live in their primary key: one tree to write instead of two, for keys that are hashes. */
const IN_KEY = sql`without rowid`;

/** Devices, pairing codes, uploads, assets with their files, and totals kept in the same transactions. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const schema = db.schema;
  await schema
    .createTable("devices")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("token_hash", "text", (c) => c.notNull().unique())
    .addColumn("created_at_ms", "bigint", (c) => c.notNull())
    .addColumn("last_seen_at_ms", "bigint", (c) => c.notNull())
    .execute();
  await schema
    .createTable("pairing_codes")
    .addColumn("code_hash", "text", (c) => c.primaryKey())
    .addColumn("expires_at_ms", "bigint", (c) => c.notNull())
    .execute();
  await schema
    .createTable("uploads")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("device_id", "text", (c) => c.notNull())
    .addColumn("length_bytes", "bigint", (c) => c.notNull())
    .addColumn("offset_bytes", "bigint", (c) => c.notNull())
    .addColumn("metadata", "text", (c) => c.notNull())
    .addColumn("expires_at_ms", "bigint", (c) => c.notNull())
    .addColumn("finished_sha256", "text")
    .modifyEnd(IN_KEY)
    .execute();
  await schema
    .createTable("assets")
    .addColumn("id", "text", (c) => c.primaryKey())
    .addColumn("primary_sha256", "text", (c) => c.notNull())
    .addColumn("taken_at_ms", "bigint", (c) => c.notNull())
    .addColumn("taken_local", "text", (c) => c.notNull())
    .addColumn("taken_source", "text", (c) => c.notNull())
    .addColumn("taken_offset_minutes", "integer")
    .modifyEnd(IN_KEY)
    .execute();
  await schema
    .createIndex("assets_by_taken")
    .on("assets")
    .columns(["taken_at_ms desc", "id desc"])
    .execute();
  await schema
    .createTable("resources")
    .addColumn("sha256", "text", (c) => c.primaryKey())
    .addColumn("asset_id", "text", (c) => c.notNull())
    .addColumn("resource_type", "text", (c) => c.notNull())
    .addColumn("filename", "text", (c) => c.notNull())
    .addColumn("media_type", "text", (c) => c.notNull())
    .addColumn("size_bytes", "bigint", (c) => c.notNull())
    .addColumn("path", "text", (c) => c.notNull())
    .addColumn("device_id", "text", (c) => c.notNull())
    .addColumn("stored_at_ms", "bigint", (c) => c.notNull())
    .modifyEnd(IN_KEY)
    .execute();
  await schema.createIndex("resources_by_asset").on("resources").column("asset_id").execute();
  await schema
    .createTable("totals")
    .addColumn("id", "integer", (c) => c.primaryKey())
    .addColumn("asset_count", "bigint", (c) => c.notNull())
    .addColumn("byte_count", "bigint", (c) => c.notNull())
    .execute();
}
