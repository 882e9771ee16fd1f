import { sql } from "kysely";
import { parseSha256 } from "../../../src/core/ids.ts";
import type { FileRows, TrackedFile } from "../../ports/file-rows.ts";
import { commitFiles } from "./asset-commit.ts";
import { forgetFiles } from "./forget-files.ts";
import type { QuickSql } from "./quick-sql.ts";
import type { Db, Schema } from "./schema.ts";

const COLUMNS = ["sha256", "path", "size_bytes"] as const;

const fileOf = (row: Pick<Schema["resources"], (typeof COLUMNS)[number]>): TrackedFile => ({
  sha256: parseSha256(row.sha256),
  path: row.path,
  sizeBytes: row.size_bytes,
});

/** Files that are home, seen from the library folder, in SQLite. */
export function fileRows(db: Db, quick: QuickSql): FileRows {
  const files = db.selectFrom("resources").select(COLUMNS);
  return {
    async listFiles(limit, after) {
      const { path = "", sha256 = "" } = after ?? {};
      const rows = await files
        .where(sql<boolean>`(path, sha256) > (${path}, ${sha256})`)
        .orderBy("path")
        .orderBy("sha256")
        .limit(limit)
        .execute();
      return rows.map(fileOf);
    },
    async filesAt(path) {
      return (await files.where("path", "=", path).execute()).map(fileOf);
    },
    async findFile(sha256) {
      const row = await files.where("sha256", "=", sha256).executeTakeFirst();
      return row === undefined ? null : fileOf(row);
    },
    async isDoomed(path) {
      const row = await db
        .selectFrom("doomed_files")
        .select("path")
        .where("path", "=", path)
        .executeTakeFirst();
      return row !== undefined;
    },
    adoptFiles: (resources) => commitFiles(db, quick, resources),
    async relinkFile(sha256, path) {
      const updated = await db
        .updateTable("resources")
        .set({ path })
        .where("sha256", "=", sha256)
        .executeTakeFirst();
      return updated.numUpdatedRows > 0n;
    },
    forgetFiles: (hashes, nowMs) => forgetFiles(db, hashes, nowMs),
  };
}
