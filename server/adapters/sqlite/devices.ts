import type { Insertable } from "kysely";
import type { Device, DeviceRows, NewDevice } from "../../ports/device-rows.ts";
import type { QuickSql } from "./quick-sql.ts";
import type { Db, Schema } from "./schema.ts";

const deviceOf = (row: Schema["devices"]): Device => ({
  id: row.id,
  name: row.name,
  createdAtMs: row.created_at_ms,
  lastSeenAtMs: row.last_seen_at_ms,
  waitingCount: row.waiting_count,
});

const rowOf = (device: NewDevice): Insertable<Schema["devices"]> => ({
  id: device.id,
  name: device.name,
  token_hash: device.tokenHash,
  created_at_ms: device.createdAtMs,
  last_seen_at_ms: device.createdAtMs,
});

/** Devices and pairing codes in SQLite. */
export function deviceRows(db: Db, quick: QuickSql): DeviceRows {
  const byToken = quick.question(
    db,
    db.selectFrom("devices").selectAll().where("token_hash", "=", "").compile(),
  );
  return {
    async addDevice(device) {
      await db.insertInto("devices").values(rowOf(device)).execute();
    },
    async findDeviceByToken(tokenHash) {
      const [row] = await byToken(tokenHash);
      return row === undefined ? null : deviceOf(row);
    },
    async listDevices() {
      const rows = await db.selectFrom("devices").selectAll().orderBy("created_at_ms").execute();
      return rows.map(deviceOf);
    },
    async removeDevice(id) {
      return await db.transaction().execute(async (tx) => {
        const removed = await tx.deleteFrom("devices").where("id", "=", id).executeTakeFirst();
        await tx.deleteFrom("uploads").where("device_id", "=", id).execute();
        await tx.deleteFrom("push_subscriptions").where("device_id", "=", id).execute();
        return removed.numDeletedRows > 0n;
      });
    },
    async renameDevice(id, name) {
      const renamed = await db
        .updateTable("devices")
        .set({ name })
        .where("id", "=", id)
        .executeTakeFirst();
      return renamed.numUpdatedRows > 0n;
    },
    async touchDevice(id, atMs) {
      await db.updateTable("devices").set({ last_seen_at_ms: atMs }).where("id", "=", id).execute();
    },
    async noteWaiting(id, waitingCount, atMs) {
      await db
        .updateTable("devices")
        .set((eb) => ({
          waiting_count: waitingCount,
          waiting_since_ms:
            waitingCount === 0 ? null : eb.fn.coalesce("waiting_since_ms", eb.val(atMs)),
        }))
        .where("id", "=", id)
        // Each probe tells it: what is known already is not written again.
        .where("waiting_count", "is distinct from", waitingCount)
        .execute();
    },
    async addPairingCode(codeHash, expiresAtMs, nowMs) {
      await db.transaction().execute(async (tx) => {
        await tx.deleteFrom("pairing_codes").where("expires_at_ms", "<=", nowMs).execute();
        await tx
          .insertInto("pairing_codes")
          .values({ code_hash: codeHash, expires_at_ms: expiresAtMs })
          .execute();
      });
    },
    async redeemPairingCode(codeHash, nowMs, device) {
      return await db.transaction().execute(async (tx) => {
        const used = await tx
          .deleteFrom("pairing_codes")
          .where("code_hash", "=", codeHash)
          .where("expires_at_ms", ">", nowMs)
          .executeTakeFirst();
        if (used.numDeletedRows === 0n) return false;
        await tx.insertInto("devices").values(rowOf(device)).execute();
        return true;
      });
    },
  };
}
