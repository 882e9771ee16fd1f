import { copyFileSync, existsSync, readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { sql } from "kysely";
import type { Migration } from "kysely/migration";
import { describe, expect, it } from "vitest";
import { MIGRATIONS } from "../../migrations/all.ts";
import { runHomeward } from "../../testing/child-home.suite.ts";
import { sha256Of, tempFolder } from "../../testing/rig.suite.ts";
import { openSqliteCatalogue } from "./catalogue.ts";

/** A migration that comes after all others. */
const adding = (name: string, statement: string): Record<string, Migration> => ({
  ...MIGRATIONS,
  [name]: {
    up: async (db) => {
      await sql.raw("create table first_step (x text)").execute(db);
      await sql.raw(statement).execute(db);
    },
  },
});

/** A catalogue with one device, closed. */
async function usedCatalogue(): Promise<{ file: string; folder: string }> {
  const folder = tempFolder();
  const file = join(folder, "homeward.sqlite");
  const rows = await openSqliteCatalogue(file);
  await rows.addDevice({ id: "d", name: "My phone", tokenHash: "t", createdAtMs: 1 });
  await rows.close();
  return { file, folder };
}

function tablesOf(file: string): string[] {
  const db = new DatabaseSync(file, { readOnly: true });
  const rows = db
    .prepare("select name from sqlite_master where type = 'table' order by name")
    .all();
  db.close();
  return rows.map(({ name }) => String(name));
}

const backupsIn = (folder: string) =>
  existsSync(join(folder, "backups")) ? readdirSync(join(folder, "backups")).toSorted() : [];

describe("a catalogue that is opened", () => {
  it("anew or up to date makes no backup", async () => {
    const { file, folder } = await usedCatalogue();
    await (await openSqliteCatalogue(file)).close();
    expect(backupsIn(folder)).toEqual([]);
  });

  it("before a migration is copied, what is only in its write-ahead log too", async () => {
    const { file, folder } = await usedCatalogue();
    const beside = await openSqliteCatalogue(file);
    await beside.addDevice({ id: "e", name: "Late", tokenHash: "u", createdAtMs: 2 });
    await (await openSqliteCatalogue(file, adding("9000-x", "select 1"))).close();
    await beside.close();
    expect(tablesOf(file)).toContain("first_step");
    const [backup = "", ...more] = backupsIn(folder);
    expect(more).toEqual([]);
    expect(backup).toMatch(/^homeward-0\d{3}-\d{4}-\d\d-\d\dT[\d-]+Z\.sqlite$/);
    const copy = join(tempFolder(), basename(backup));
    copyFileSync(join(folder, "backups", backup), copy);
    expect(tablesOf(copy)).not.toContain("first_step");
    const old = await openSqliteCatalogue(copy);
    expect((await old.listDevices()).map(({ name }) => name)).toEqual(["My phone", "Late"]);
    await old.close();
  });

  it("by a migration that fails is as it was, and the error says what to do", async () => {
    const { file, folder } = await usedCatalogue();
    const before = tablesOf(file);
    const failing = adding("9000-x", "insert into nowhere values (1)");
    const opening = openSqliteCatalogue(file, failing);
    await expect(opening).rejects.toThrow(
      /Cannot bring .* up to date \(no such table: nowhere\).* It is as it was.*A copy is /,
    );
    expect(tablesOf(file)).toEqual(before);
    expect(backupsIn(folder)).toHaveLength(1);
    const again = await openSqliteCatalogue(file);
    expect(await again.listDevices()).toHaveLength(1);
    await again.close();
  });

  it("is not touched where the copy cannot be made", async () => {
    const { file, folder } = await usedCatalogue();
    copyFileSync(file, join(folder, "backups"));
    const before = tablesOf(file);
    await expect(openSqliteCatalogue(file, adding("9000-x", "select 1"))).rejects.toThrow(
      "as it was",
    );
    expect(tablesOf(file)).toEqual(before);
  });

  it("keeps the last five copies", async () => {
    const { file, folder } = await usedCatalogue();
    const seen: string[] = [];
    const migrations: Record<string, Migration> = { ...MIGRATIONS };
    for (let n = 1; n <= 7; n += 1) {
      migrations[`900${n}-x`] = {
        up: async (db) => void (await sql.raw(`create table t${n} (x text)`).execute(db)),
      };
      await (await openSqliteCatalogue(file, { ...migrations })).close();
      for (const name of backupsIn(folder)) if (!seen.includes(name)) seen.push(name);
    }
    expect(seen).toHaveLength(7);
    expect(backupsIn(folder)).toEqual(seen.slice(2).toSorted());
  });

  it("by an older program than the one that made it is refused in a sentence", async () => {
    const { file, folder } = await usedCatalogue();
    await (await openSqliteCatalogue(file, adding("9000-later", "select 1"))).close();
    const hash = sha256Of(readFileSync(file));
    const run = await runHomeward(["serve", "--port", "0", "--data", folder]);
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toMatch(
      /^A newer Homeward made .*homeward\.sqlite \(9000-later\)\. Start that version.*\n$/,
    );
    expect(sha256Of(readFileSync(file))).toBe(hash);
  });
});
