import type { PushRows, SubscribedDevice } from "../../ports/push-rows.ts";
import type { Db, Schema } from "./schema.ts";

type Joined = Schema["devices"] & Schema["push_subscriptions"];

const subscribedOf = (row: Joined): SubscribedDevice => ({
  id: row.device_id,
  lastSeenAtMs: row.last_seen_at_ms,
  waitingCount: row.waiting_count,
  waitingSinceMs: row.waiting_since_ms,
  remindedAtMs: row.reminded_at_ms,
  remindersInRow: row.reminders_in_row ?? 0,
  notBeforeAtMs: row.not_before_at_ms,
  subscription: { endpoint: row.endpoint, p256dh: row.p256dh, auth: row.auth },
});

/** Push subscriptions and reminders in SQLite. */
export function pushRows(db: Db): PushRows {
  return {
    async saveSubscription(deviceId, { endpoint, p256dh, auth }) {
      const values = { device_id: deviceId, endpoint, p256dh, auth, not_before_at_ms: null };
      await db.replaceInto("push_subscriptions").values(values).execute();
    },
    async findSubscription(deviceId) {
      const row = await db
        .selectFrom("push_subscriptions")
        .select(["endpoint", "p256dh", "auth"])
        .where("device_id", "=", deviceId)
        .executeTakeFirst();
      return row ?? null;
    },
    async removeSubscription(deviceId, endpoint) {
      const all = db.deleteFrom("push_subscriptions").where("device_id", "=", deviceId);
      await (endpoint === undefined ? all : all.where("endpoint", "=", endpoint)).execute();
    },
    async listSubscribed() {
      const rows = await db
        .selectFrom("push_subscriptions")
        .innerJoin("devices", "devices.id", "push_subscriptions.device_id")
        .selectAll(["devices", "push_subscriptions"])
        .execute();
      return rows.map(subscribedOf);
    },
    async claimReminder(deviceId, before, after) {
      const claimed = await db
        .updateTable("devices")
        .set({ reminded_at_ms: after.remindedAtMs, reminders_in_row: after.remindersInRow })
        .where("id", "=", deviceId)
        .where("reminded_at_ms", "is not distinct from", before.remindedAtMs)
        .executeTakeFirst();
      return claimed.numUpdatedRows > 0n;
    },
    async undoReminder(deviceId, before, notBeforeAtMs) {
      await db.transaction().execute(async (tx) => {
        await tx
          .updateTable("devices")
          .set({ reminded_at_ms: before.remindedAtMs, reminders_in_row: before.remindersInRow })
          .where("id", "=", deviceId)
          .execute();
        await tx
          .updateTable("push_subscriptions")
          .set({ not_before_at_ms: notBeforeAtMs })
          .where("device_id", "=", deviceId)
          .execute();
      });
    },
  };
}
