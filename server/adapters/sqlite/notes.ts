import { randomBytes } from "node:crypto";
import { type Sha256, parseSha256 } from "../../../src/core/ids.ts";
import { isWeakerSource } from "../../../src/core/photos/taken-order.ts";
import type { NotedFile, NoteRows } from "../../ports/note-rows.ts";
import { countDay, noteChanges, nothingCounted, writeCounters } from "./counting.ts";
import type { Db, Schema } from "./schema.ts";

const MOST_ALBUMS = 1000;

/** What exports tell about photos, in SQLite. */
export function noteRows(db: Db): NoteRows {
  return {
    async applyNotes(files) {
      if (files.length === 0) return [];
      return await db.transaction().execute((tx) => writeNotes(tx, files));
    },
  };
}

type Asset = Schema["assets"] & { sha256: string; filename: string };

/** The same inside a transaction that has begun. */
export async function writeNotes(tx: Db, files: readonly NotedFile[]): Promise<Sha256[]> {
  if (files.length === 0) return [];
  const counted = nothingCounted();
  const known: Sha256[] = [];
  const changed = new Set<string>();
  for (const file of files) {
    // Read anew for each: two files may be of one asset.
    const asset = await tx
      .selectFrom("resources")
      .innerJoin("assets", "assets.id", "resources.asset_id")
      .selectAll("assets")
      .select(["resources.sha256", "resources.filename"])
      .where("resources.sha256", "=", file.sha256)
      .executeTakeFirst();
    if (asset === undefined) continue;
    known.push(parseSha256(asset.sha256));
    const isFilled = await fillAsset(tx, asset, file);
    if (isFilled && asset.trashed_at_ms === null && file.taken !== null)
      moveDay(counted, asset, file.taken);
    const isJoined = await joinAlbums(tx, asset.id, file);
    if (isFilled || isJoined) changed.add(asset.id);
  }
  await writeCounters(tx, counted);
  const atMs = Math.max(...files.map((file) => file.atMs));
  await noteChanges(tx, "changed", [...changed], atMs);
  return known;
}

function moveDay(
  counted: ReturnType<typeof nothingCounted>,
  asset: Asset,
  taken: NonNullable<NotedFile["taken"]>,
): void {
  if (!isWeakerSource(asset.taken_source, taken.takenSource)) return;
  countDay(counted, asset.taken_day, -1);
  countDay(counted, taken.takenLocal.slice(0, 10), 1);
}

/** Fills what the asset leaves open; whether anything was. */
async function fillAsset(tx: Db, asset: Asset, { notes, taken }: NotedFile): Promise<boolean> {
  const filled: Partial<Schema["assets"]> = {};
  if (taken !== null && isWeakerSource(asset.taken_source, taken.takenSource)) {
    filled.taken_at_ms = taken.takenAtMs;
    filled.taken_local = taken.takenLocal;
    filled.taken_source = taken.takenSource;
    filled.taken_offset_minutes = taken.takenOffsetMinutes;
    filled.taken_day = taken.takenLocal.slice(0, 10);
  }
  if (asset.latitude === null && notes.latitude !== null) {
    filled.latitude = notes.latitude;
    filled.longitude = notes.longitude;
  }
  if (notes.favourite && asset.favourite === 0) filled.favourite = 1;
  if (asset.description === null && notes.description !== null) {
    filled.description = notes.description;
    filled.description_row = await addWords(tx, asset, notes.description);
  }
  if (Object.keys(filled).length === 0) return false;
  await tx.updateTable("assets").set(filled).where("id", "=", asset.id).execute();
  return true;
}

/** With name and camera, so that words of both are found together. */
async function addWords(tx: Db, asset: Asset, description: string): Promise<number> {
  const words = `${description} ${asset.filename} ${asset.camera ?? ""}`;
  const { insertId } = await tx
    .insertInto("asset_words")
    .values({ asset_id: asset.id, words })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

/** Puts an asset into the albums that its notes name; whether it is in one more than before. */
async function joinAlbums(tx: Db, assetId: string, { notes, atMs }: NotedFile): Promise<boolean> {
  let isJoined = false;
  for (const name of notes.albums) {
    const albumId = await albumNamed(tx, name, atMs);
    if (albumId === null) continue;
    const row = await tx
      .insertInto("album_assets")
      .values({ album_id: albumId, asset_id: assetId, added_at_ms: atMs })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (row.numInsertedOrUpdatedRows === 0n) continue;
    isJoined = true;
    const changed = { changed_at_ms: atMs };
    await tx.updateTable("albums").set(changed).where("id", "=", albumId).execute();
  }
  return isJoined;
}

/** The oldest album of a name, or a new one; null where there are as many as may be. */
async function albumNamed(tx: Db, name: string, nowMs: number): Promise<string | null> {
  const found = await tx
    .selectFrom("albums")
    .select("id")
    .where("name", "=", name)
    .orderBy("created_at_ms")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (found !== undefined) return found.id;
  const { count } = await tx
    .selectFrom("albums")
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  if (count >= MOST_ALBUMS) return null;
  const id = randomBytes(16).toString("hex");
  await tx
    .insertInto("albums")
    .values({ id, name, created_at_ms: nowMs, changed_at_ms: nowMs })
    .execute();
  return id;
}
