import { Kysely } from "kysely";
import type { Migration } from "kysely/migration";
import { MIGRATIONS } from "../../migrations/all.ts";
import type { Catalogue } from "../../ports/catalogue.ts";
import { albumRows } from "./albums.ts";
import { archiveRows } from "./archive.ts";
import { assetRows } from "./assets.ts";
import { deviceRows } from "./devices.ts";
import { fileRows } from "./files.ts";
import { libraryRows } from "./library.ts";
import { migrateForward } from "./migrate.ts";
import { openNodeSqlite } from "./node-sqlite.ts";
import { noteRows } from "./notes.ts";
import { pictureRows } from "./pictures.ts";
import { pushRows } from "./push.ts";
import type { Schema } from "./schema.ts";
import { uploadRows } from "./uploads.ts";
import { verifyRows } from "./verify.ts";

/** Opens the catalogue in a SQLite file (made when there is none) and brings its schema up to date; throws as `migrateForward`. */
export async function openSqliteCatalogue(
  file: string,
  migrations: Record<string, Migration> = MIGRATIONS,
): Promise<Catalogue> {
  const { dialect, quick } = openNodeSqlite(file);
  const db = new Kysely<Schema>({ dialect });
  try {
    await migrateForward(db, file, migrations);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    ...deviceRows(db, quick),
    ...uploadRows(db, quick),
    ...assetRows(db, quick),
    ...libraryRows(db),
    ...albumRows(db),
    ...archiveRows(db),
    ...pictureRows(db),
    ...pushRows(db),
    ...fileRows(db, quick),
    ...verifyRows(db),
    ...noteRows(db),
    close: () => db.destroy(),
  };
}
