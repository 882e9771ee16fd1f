import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { expect, it } from "vitest";
import { openSqliteCatalogue } from "../adapters/sqlite/catalogue.ts";
import { nodeSqliteDialect } from "../adapters/sqlite/node-sqlite.ts";
import { EVERYTHING } from "../ports/asset-rows.ts";
import { assetNamed, commitNamed } from "../ports/commit-fixture.suite.ts";
import { tempFolder } from "../testing/rig.suite.ts";
import { MIGRATIONS } from "./all.ts";

const LAST = "0010-album-order";

it("albums made before they had an order and a count have them after the catalogue is opened", async () => {
  const file = join(tempFolder(), "old.sqlite");
  const { [LAST]: _, ...older } = MIGRATIONS;
  await (await openSqliteCatalogue(file, older)).close();
  const db = new Kysely<unknown>({ dialect: nodeSqliteDialect(file) });
  await sql`insert into albums values ('x', 'Summer', 1, 1)`.execute(db);
  for (const [name, atMs] of Object.entries({ a: 3, b: 1, c: 2, trashed: 4 })) {
    const { resource } = commitNamed(name, atMs);
    if (resource === null) throw new Error("a file");
    const trashedAtMs = name === "trashed" ? 5 : null;
    await sql`insert into assets (id, primary_sha256, taken_at_ms, taken_local, taken_source, trashed_at_ms)
      values (${assetNamed(name)}, ${resource.sha256}, ${atMs}, '1970-01-01T00:00:00', 'exif', ${trashedAtMs})`.execute(
      db,
    );
    await sql`insert into resources values (${resource.sha256}, ${assetNamed(name)}, 'photo', ${name},
      'image/jpeg', 1, ${name}, 'd', 5, null)`.execute(db);
    await sql`insert into album_assets values ('x', ${assetNamed(name)}, 1)`.execute(db);
  }
  await db.destroy();
  const rows = await openSqliteCatalogue(file);
  const ids = async () =>
    (await rows.listAssets(9, null, { ...EVERYTHING, albumId: "x" })).map(({ id }) => id);
  expect(await ids()).toEqual(["a", "c", "b"].map(assetNamed));
  expect((await rows.findAlbum("x"))?.assetCount).toBe(3);
  await rows.takeFromTrash([assetNamed("trashed")], 9);
  expect(await ids()).toEqual(["trashed", "a", "c", "b"].map(assetNamed));
  expect((await rows.findAlbum("x"))?.assetCount).toBe(4);
  await rows.close();
});
