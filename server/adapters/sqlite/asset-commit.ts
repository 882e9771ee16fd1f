import { assetIdOf } from "../../../src/core/ids.ts";
import type { Commit, NewResource } from "../../ports/asset-rows.ts";
import { countDay, type Counted, noteChanges, nothingCounted, writeCounters } from "./counting.ts";
import type { Db } from "./schema.ts";
import { forgetWords } from "./forget-words.ts";
import { upsertUpload } from "./uploads.ts";

/** Commits finished uploads with the files that they brought, counters and feed included, in one transaction. */
export async function commitUploads(db: Db, commits: readonly Commit[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const { upload } of commits) await upsertUpload(tx, upload);
    await bringIn(
      tx,
      commits.flatMap(({ resource }) => (resource === null ? [] : [resource])),
    );
  });
}

/** Commits files that no upload brought, in one transaction. */
export async function commitFiles(db: Db, resources: readonly NewResource[]): Promise<void> {
  await db.transaction().execute((tx) => bringIn(tx, resources));
}

async function bringIn(tx: Db, resources: readonly NewResource[]): Promise<void> {
  const counted = nothingCounted();
  const added: string[] = [];
  const changed: string[] = [];
  const arrivedAtMs = new Map<string, number>();
  for (const resource of resources) {
    const outcome = await addResource(tx, resource, counted);
    if (outcome === "added") added.push(resource.assetId);
    if (outcome === "joined") changed.push(resource.assetId);
    arrivedAtMs.set(resource.deviceId, resource.storedAtMs);
  }
  await spareDoomed(tx, resources);
  await restartWaiting(tx, arrivedAtMs);
  await writeCounters(tx, counted);
  const nowMs = Math.max(0, ...arrivedAtMs.values());
  await noteChanges(tx, "added", added, nowMs);
  await noteChanges(tx, "changed", changed, nowMs);
}

/** Adds a file: with its asset when it is the first of it, to the asset when there is one; nothing when its hash is home already. */
async function addResource(
  tx: Db,
  resource: NewResource,
  counted: Counted,
): Promise<"added" | "joined" | "known"> {
  const { sha256, assetId, sizeBytes, filename, taken } = resource;
  const { insertId: wordsRow } = await tx
    .insertInto("asset_words")
    .values({ asset_id: assetId, words: wordsOf(resource) })
    .executeTakeFirstOrThrow();
  const row = await tx
    .insertInto("resources")
    .values({
      sha256,
      asset_id: assetId,
      resource_type: resource.resourceType,
      filename,
      media_type: resource.mediaType,
      size_bytes: sizeBytes,
      path: resource.path,
      device_id: resource.deviceId,
      stored_at_ms: resource.storedAtMs,
      words_row: Number(wordsRow),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (row.numInsertedOrUpdatedRows === 0n) {
    await forgetWords(tx, [Number(wordsRow)]);
    return "known";
  }
  // Who sends it again wants it back.
  await tx.deleteFrom("tombstones").where("sha256", "=", sha256).execute();
  const isPrimary = assetIdOf(sha256) === assetId;
  const { favourite = false, trashedAtMs = null } = resource.marks ?? {};
  const marks = { favourite: favourite ? 1 : 0, trashed_at_ms: trashedAtMs };
  const asset = await tx
    .insertInto("assets")
    .values({ id: assetId, ...shownBy(resource), ...marks, byte_count: sizeBytes })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (asset.numInsertedOrUpdatedRows !== 0n) {
    if (trashedAtMs === null) {
      counted.assets++;
      counted.bytes += sizeBytes;
      countDay(counted, taken.takenLocal.slice(0, 10), 1);
    } else {
      counted.trashed++;
      counted.trashedBytes += sizeBytes;
    }
    return "added";
  }
  await joinAsset(tx, resource, isPrimary, counted);
  return "joined";
}

/** What an asset shows: the facts of its primary file. */
function shownBy({ sha256, taken, facts }: NewResource) {
  return {
    primary_sha256: sha256,
    taken_at_ms: taken.takenAtMs,
    taken_local: taken.takenLocal,
    taken_source: taken.takenSource,
    taken_offset_minutes: taken.takenOffsetMinutes,
    taken_day: taken.takenLocal.slice(0, 10),
    width: facts.width,
    height: facts.height,
    duration_ms: facts.durationMs,
    camera: facts.camera,
    latitude: facts.latitude,
    longitude: facts.longitude,
    picture_state: "waiting",
  };
}

async function joinAsset(
  tx: Db,
  resource: NewResource,
  isPrimary: boolean,
  counted: Counted,
): Promise<void> {
  const before = await tx
    .selectFrom("assets")
    .select(["taken_day", "trashed_at_ms", "picture_state"])
    .where("id", "=", resource.assetId)
    .executeTakeFirstOrThrow();
  const shown = isPrimary ? shownBy(resource) : {};
  // What had no file that could be drawn may have one now.
  if (before.picture_state === "failed") Object.assign(shown, { picture_state: "waiting" });
  await tx
    .updateTable("assets")
    .set((eb) => ({ ...shown, byte_count: eb("byte_count", "+", resource.sizeBytes) }))
    .where("id", "=", resource.assetId)
    .execute();
  if (before.trashed_at_ms !== null) {
    counted.trashedBytes += resource.sizeBytes;
    return;
  }
  counted.bytes += resource.sizeBytes;
  if (!isPrimary) return;
  countDay(counted, before.taken_day, -1);
  countDay(counted, resource.taken.takenLocal.slice(0, 10), 1);
}

function wordsOf({ filename, facts }: NewResource): string {
  return facts.camera === null ? filename : `${filename} ${facts.camera}`;
}

/** What is committed under a path is home: nobody may remove that file any more. */
async function spareDoomed(tx: Db, resources: readonly NewResource[]): Promise<void> {
  const paths = resources.map(({ path }) => path);
  if (paths.length === 0) return;
  await tx.deleteFrom("doomed_files").where("path", "in", paths).execute();
}

/** Photos came from these devices: what still waits there waits from now on. */
async function restartWaiting(tx: Db, arrivedAtMs: ReadonlyMap<string, number>): Promise<void> {
  for (const [deviceId, atMs] of arrivedAtMs) {
    await tx
      .updateTable("devices")
      .set({ waiting_since_ms: atMs })
      .where("id", "=", deviceId)
      .where("waiting_since_ms", "<", atMs)
      .execute();
  }
}
