import { join } from "node:path";
import { Kysely, sql } from "kysely";
import { describe, expect, it } from "vitest";
import { type AssetFilter, EVERYTHING } from "../../ports/asset-rows.ts";
import { assetNamed } from "../../ports/commit-fixture.suite.ts";
import { tempFolder } from "../../testing/rig.suite.ts";
import { openSqliteCatalogue } from "./catalogue.ts";
import { albumRows } from "./albums.ts";
import { libraryRows } from "./library.ts";
import { nodeSqliteDialect } from "./node-sqlite.ts";
import type { Db, Schema } from "./schema.ts";
import { searchIds } from "./search.ts";
import { listEntries } from "./timeline.ts";

const file = join(tempFolder(), "plans.sqlite");
await (await openSqliteCatalogue(file)).close();

/** How SQLite goes about what `work` asks it. */
async function plansOf(work: (db: Db) => Promise<unknown>): Promise<string[]> {
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const db = new Kysely<Schema>({
    dialect: nodeSqliteDialect(file),
    log: ({ query }) => void asked.push(query),
  });
  await work(db);
  const steps: string[] = [];
  for (const { sql: text, parameters } of asked.splice(0)) {
    const pieces = `explain query plan ${text}`.split("?");
    const query = sql<{ detail: string }>(pieces as unknown as TemplateStringsArray, ...parameters);
    steps.push(...(await query.execute(db)).rows.map(({ detail }) => detail));
  }
  await db.destroy();
  return steps;
}

const after = { takenAtMs: 1, id: assetNamed("a") };

describe("lists come from an index, in its order", () => {
  it.each<[string, Partial<AssetFilter>, string]>([
    ["the timeline", {}, "assets_live"],
    ["favourites", { favourite: true }, "assets_favourite"],
    ["a camera", { camera: "c" }, "assets_by_camera"],
    ["days", { fromDay: "2024-01-01", toDay: "2024-01-02" }, "assets_live"],
    ["the trash", { trashed: true }, "assets_trashed"],
  ])("%s", async (_, filter, index) => {
    for (const cursor of [null, after]) {
      const steps = await plansOf((db) => listEntries(db, 9, cursor, { ...EVERYTHING, ...filter }));
      expect(steps[0]).toMatch(new RegExp(`^(SEARCH|SCAN) assets USING INDEX ${index}( |$)`));
      expect(steps.join("\n")).not.toMatch(/TEMP B-TREE|SCAN (?!assets USING INDEX)/);
    }
  });

  it("searches by words, album and place read no table from end to end", async () => {
    const box = { west: 1, south: 1, east: 2, north: 2 };
    for (const filter of [{ text: "word" }, { albumId: "x" }, { box }]) {
      const steps = await plansOf((db) => listEntries(db, 9, after, { ...EVERYTHING, ...filter }));
      // Tables of words and lists of ids are virtual: SQLite calls any way into them a scan.
      expect(steps.join("\n")).not.toMatch(/SCAN (?!asset_words|json_each)/);
    }
    const byPlace = await plansOf((db) => listEntries(db, 9, null, { ...EVERYTHING, box }));
    expect(byPlace[0]).toContain("COVERING INDEX assets_by_place");
  });

  it("albums come in their own order and are counted without their photos", async () => {
    for (const cursor of [null, after]) {
      const filter = { ...EVERYTHING, albumId: "x", fromDay: "2024-01-01" };
      const steps = await plansOf((db) => searchIds(db, 9, cursor, filter));
      expect(steps[0]).toContain("SEARCH album_assets USING COVERING INDEX album_assets_listed");
      expect(steps.join("\n")).not.toContain("TEMP B-TREE");
    }
    const counting = await plansOf((db) => albumRows(db).listAlbums());
    expect(counting.join("\n")).not.toMatch(/ assets( |$)/);
  });

  it("jumps and cameras go down an index", async () => {
    const steps = await plansOf(async (db) => {
      await libraryRows(db).cursorBeforeDay("2024-01-01");
      await libraryRows(db).listCameras();
    });
    expect(steps.filter((step) => /assets/.test(step))).not.toContainEqual(
      expect.stringContaining("SCAN"),
    );
  });
});
