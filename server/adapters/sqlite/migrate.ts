import { open, readdir, mkdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import { HomewardError } from "../../../src/core/errors.ts";
import { syncFolder } from "../disk/sync-folder.ts";
import type { Db } from "./schema.ts";

/** Backups that are kept, the newest. */
const KEPT_BACKUPS = 5;

/** Names of the migrations that made a catalogue, in order; empty for a new one. */
async function executedIn(db: Db): Promise<string[]> {
  const tables = await sql`select 1 from sqlite_master where name = 'kysely_migration'`.execute(db);
  if (tables.rows.length === 0) return [];
  const { rows } = await sql<{
    name: string;
  }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** The catalogue as it is, in a file of its own, durable when this resolves; the oldest backups beyond five go. */
async function backUp(db: Db, file: string, lastMigration: string): Promise<string> {
  const folder = join(dirname(file), "backups");
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const prefix = `${basename(file, ".sqlite")}-`;
  const instant = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const backup = join(folder, `${prefix}${lastMigration.slice(0, 4)}-${instant}.sqlite`);
  const unfinished = `${backup}.new`;
  try {
    await sql`vacuum into ${unfinished}`.execute(db);
    const handle = await open(unfinished, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, backup);
    await syncFolder(folder);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  const kept = (await readdir(folder)).filter(
    (name) => name.startsWith(prefix) && name.endsWith(".sqlite"),
  );
  const instantOf = (name: string) => name.slice(prefix.length + 5);
  const newestFirst = kept.toSorted((a, b) => instantOf(b).localeCompare(instantOf(a)));
  for (const name of newestFirst.slice(KEPT_BACKUPS)) await rm(join(folder, name), { force: true });
  return backup;
}

/**
 * Brings a catalogue up to date. Where it has rows already, a copy goes to `backups/` first. All migrations are one
 * transaction: when one fails, or the process dies, the catalogue is as it was. Throws `home-error` with what to do, also
 * for a catalogue that a newer Homeward made.
 */
export async function migrateForward(
  db: Db,
  file: string,
  migrations: Record<string, Migration>,
): Promise<void> {
  const executed = await executedIn(db);
  const unknown = executed.find((name) => migrations[name] === undefined);
  if (unknown !== undefined) {
    throw new HomewardError(
      "home-error",
      `A newer Homeward made ${file} (${unknown}). Start that version, or put back a file from backups/.`,
    );
  }
  if (Object.keys(migrations).length === executed.length) return;
  let kept = "";
  try {
    const last = executed.at(-1);
    if (last !== undefined) kept = ` A copy is ${await backUp(db, file, last)}.`;
    const provider = { getMigrations: async () => migrations };
    const { error } = await new Migrator({ db, provider }).migrateToLatest();
    if (error !== undefined) throw error;
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HomewardError(
      "home-error",
      `Cannot bring ${file} up to date (${reason}). It is as it was: the version before still opens it.${kept}`,
      { cause },
    );
  }
}
