import { parseAssetId, parseSha256 } from "../../../src/core/ids.ts";
import { type AssetRows, EVERYTHING } from "../../ports/asset-rows.ts";
import { commitUploads, joinParts } from "./asset-commit.ts";
import type { QuickSql } from "./quick-sql.ts";
import type { Db } from "./schema.ts";
import { findEntry, listEntries } from "./timeline.ts";

/** What is home, in SQLite. */
export function assetRows(db: Db, quick: QuickSql): AssetRows {
  const found = db
    .selectFrom("resources")
    .innerJoin("assets", "assets.id", "resources.asset_id")
    .select(["sha256", "asset_id", "size_bytes", "stored_at_ms", "trashed_at_ms"]);
  const findOne = quick.question(db, found.where("sha256", "=", "").compile());
  return {
    async findResources(hashes) {
      const [first] = hashes;
      if (first === undefined) return [];
      const isOne = hashes.length === 1;
      const rows = isOne
        ? await findOne(first)
        : await found.where("sha256", "in", hashes).execute();
      return rows.map((row) => ({
        sha256: parseSha256(row.sha256),
        assetId: parseAssetId(row.asset_id),
        sizeBytes: row.size_bytes,
        storedAtMs: row.stored_at_ms,
        trashedAtMs: row.trashed_at_ms,
      }));
    },
    commit: (commits) => commitUploads(db, quick, commits),
    joinParts: (claims, nowMs) => joinParts(db, claims, nowMs),
    listAssets: (limit, after, filter = EVERYTHING) => listEntries(db, limit, after, filter),
    async totals() {
      const row = await db
        .selectFrom("totals")
        .select(["asset_count", "byte_count"])
        .executeTakeFirst();
      return { assetCount: row?.asset_count ?? 0, byteCount: row?.byte_count ?? 0 };
    },
    findAsset: (id) => findEntry(db, id),
  };
}
