import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { expect, it } from "vitest";
import { openSqliteCatalogue } from "../adapters/sqlite/catalogue.ts";
import { nodeSqliteDialect } from "../adapters/sqlite/node-sqlite.ts";
import { EVERYTHING } from "../ports/asset-rows.ts";
import { assetNamed, hashNamed } from "../ports/commit-fixture.suite.ts";
import { tempFolder } from "../testing/rig.suite.ts";
import { MIGRATIONS } from "./all.ts";

const MADE_BY = "2026-01-01T00:00:00Z";

/** A catalogue as the first two migrations made it, with three photos, one of them of two files. */
async function oldCatalogue(file: string): Promise<void> {
  const db = new Kysely<unknown>({ dialect: nodeSqliteDialect(file) });
  for (const name of ["0001-first", "0002-push"]) await MIGRATIONS[name]?.up(db);
  await sql`create table kysely_migration (name varchar(255) primary key, timestamp varchar(255) not null)`.execute(
    db,
  );
  await sql`create table kysely_migration_lock (id varchar(255) primary key, is_locked integer not null default 0)`.execute(
    db,
  );
  await sql`insert into kysely_migration_lock values ('migration_lock', 0)`.execute(db);
  await sql`insert into kysely_migration values ('0001-first', ${MADE_BY}), ('0002-push', ${MADE_BY})`.execute(
    db,
  );
  const files = [
    ["beach", "beach", "2024-05-06T23:59:59", "Strand Föhr.jpg", 100],
    ["beach video", "beach", "2024-05-06T23:59:59", "IMG_7.MOV", 50],
    ["lake", "lake", "2024-05-06T00:00:00", "lake.jpg", 10],
    ["old", "old", "1999-12-31T12:00:00", "scan.png", 1],
  ] as const;
  for (const [name, asset, takenLocal, filename, sizeBytes] of files) {
    await sql`insert into resources values (${hashNamed(name)}, ${assetNamed(asset)}, 'photo', ${filename},
      'image/jpeg', ${sizeBytes}, ${name}, 'd', 5)`.execute(db);
    if (name === asset)
      await sql`insert into assets values (${assetNamed(name)}, ${hashNamed(name)},
        ${Date.parse(`${takenLocal}Z`)}, ${takenLocal}, 'exif', null)`.execute(db);
  }
  await sql`insert into totals values (1, 3, 161)`.execute(db);
  await db.destroy();
}

it("a catalogue made before days, trash and search has them after it is opened", async () => {
  const file = join(tempFolder(), "old.sqlite");
  await oldCatalogue(file);
  const rows = await openSqliteCatalogue(file);
  expect(await rows.countByDay()).toEqual([
    { day: "2024-05-06", count: 2 },
    { day: "1999-12-31", count: 1 },
  ]);
  expect(await rows.totals()).toEqual({ assetCount: 3, byteCount: 161 });
  const ids = async (filter: Partial<typeof EVERYTHING>) =>
    (await rows.listAssets(9, null, { ...EVERYTHING, ...filter })).map(({ id }) => id);
  expect(await ids({})).toEqual(["beach", "lake", "old"].map(assetNamed));
  expect(await ids({ text: "fohr" })).toEqual([assetNamed("beach")]);
  expect(await ids({ text: "mov" })).toEqual([assetNamed("beach")]);
  expect(await ids({ fromDay: "1999-12-31", toDay: "1999-12-31" })).toEqual([assetNamed("old")]);
  // The bytes of both files are known, or the trash would free too little.
  expect(await rows.moveToTrash([assetNamed("beach")], 1)).toBe(1);
  expect(await rows.trashTotals()).toEqual({ count: 1, bytes: 150 });
  expect(await rows.totals()).toEqual({ assetCount: 2, byteCount: 11 });
  await rows.close();
});
