import type { Kysely } from "kysely";

/** What waits on each device, when it was reminded of it, and where its reminders go. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const columns = [
    ["waiting_count", "bigint"],
    ["waiting_since_ms", "bigint"],
    ["reminded_at_ms", "bigint"],
    ["reminders_in_row", "integer"],
  ] as const;
  // One column a statement: SQLite takes no more.
  for (const [name, type] of columns) {
    await db.schema.alterTable("devices").addColumn(name, type).execute();
  }
  await db.schema
    .createTable("push_subscriptions")
    .addColumn("device_id", "text", (c) => c.primaryKey())
    .addColumn("endpoint", "text", (c) => c.notNull())
    .addColumn("p256dh", "text", (c) => c.notNull())
    .addColumn("auth", "text", (c) => c.notNull())
    .addColumn("not_before_at_ms", "bigint")
    .execute();
}
