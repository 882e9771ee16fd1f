import { parseSha256 } from "../../../src/core/ids.ts";
import type { UploadRow, UploadRows } from "../../ports/upload-rows.ts";
import type { QuickSql } from "./quick-sql.ts";
import type { Db, Schema } from "./schema.ts";

const uploadOf = (row: Schema["uploads"]): UploadRow => ({
  id: row.id,
  deviceId: row.device_id,
  lengthBytes: row.length_bytes,
  offsetBytes: row.offset_bytes,
  metadata: row.metadata,
  expiresAtMs: row.expires_at_ms,
  finishedSha256: row.finished_sha256 === null ? null : parseSha256(row.finished_sha256),
});

/** Adds or replaces the row of an upload. */
export function putUpload(quick: QuickSql, row: UploadRow): void {
  quick.put("uploads", {
    id: row.id,
    device_id: row.deviceId,
    length_bytes: row.lengthBytes,
    offset_bytes: row.offsetBytes,
    metadata: row.metadata,
    expires_at_ms: row.expiresAtMs,
    finished_sha256: row.finishedSha256,
  });
}

/** The record of uploads in SQLite. */
export function uploadRows(db: Db, quick: QuickSql): UploadRows {
  const byId = quick.question(
    db,
    db.selectFrom("uploads").selectAll().where("id", "=", "").compile(),
  );
  return {
    async findUpload(id) {
      const [row] = await byId(id);
      return row === undefined ? null : uploadOf(row);
    },
    async saveUpload(row) {
      await db.transaction().execute(async () => putUpload(quick, row));
    },
    async removeUpload(id) {
      const removed = await db.deleteFrom("uploads").where("id", "=", id).executeTakeFirst();
      return removed.numDeletedRows > 0n;
    },
    async listExpiredUploads(nowMs) {
      const rows = await db
        .selectFrom("uploads")
        .select("id")
        .where("finished_sha256", "is", null)
        .where("expires_at_ms", "<=", nowMs)
        .execute();
      return rows.map((row) => row.id);
    },
    async listUnfinishedUploads() {
      const rows = await db
        .selectFrom("uploads")
        .select("id")
        .where("finished_sha256", "is", null)
        .execute();
      return rows.map((row) => row.id);
    },
  };
}
