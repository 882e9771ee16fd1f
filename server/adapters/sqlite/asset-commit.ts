import { assetIdOf, parseAssetId } from "../../../src/core/ids.ts";
import type { Commit, NewResource, PartClaim } from "../../ports/asset-rows.ts";
import {
  countAsset,
  type Counted,
  noteAll,
  type Noted,
  nothingCounted,
  writeCounters,
} from "./counting.ts";
import { joinAsset } from "./join-asset.ts";
import { claimPart, resolveAsset } from "./merge-assets.ts";
import type { Db } from "./schema.ts";
import { shownBy } from "./shown-file.ts";
import { writeNotes } from "./notes.ts";
import { forgetWords } from "./forget-words.ts";
import type { QuickSql } from "./quick-sql.ts";
import { putUpload } from "./uploads.ts";

/** Commits finished uploads with the files that they brought, counters and feed included, in one transaction. */
export async function commitUploads(
  db: Db,
  quick: QuickSql,
  commits: readonly Commit[],
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    for (const { upload } of commits) putUpload(quick, upload);
    await bringIn(
      tx,
      quick,
      commits.flatMap(({ resource }) => (resource === null ? [] : [resource])),
      commits.flatMap(({ claim }) => claim ?? []),
    );
    await writeNotes(
      tx,
      commits.flatMap(({ noted }) => noted ?? []),
    );
  });
}

/** Commits files that no upload brought, in one transaction. */
export async function commitFiles(
  db: Db,
  quick: QuickSql,
  resources: readonly NewResource[],
): Promise<void> {
  await db.transaction().execute((tx) => bringIn(tx, quick, resources, []));
}

/** Takes clients' word for parts that are home, in one transaction. */
export async function joinParts(
  db: Db,
  claims: readonly PartClaim[],
  nowMs: number,
): Promise<void> {
  if (claims.length === 0) return;
  await db.transaction().execute(async (tx) => {
    const counted = nothingCounted();
    const noted: Noted[] = [];
    for (const claim of claims) await claimPart(tx, claim, counted, noted);
    await writeCounters(tx, counted);
    await noteAll(tx, noted, nowMs);
  });
}

async function bringIn(
  tx: Db,
  quick: QuickSql,
  resources: readonly NewResource[],
  claims: readonly PartClaim[],
): Promise<void> {
  const counted = nothingCounted();
  const noted: Noted[] = [];
  const arrivedAtMs = new Map<string, number>();
  for (const resource of resources) {
    noted.push(...(await addResource(tx, quick, resource, counted)));
    arrivedAtMs.set(resource.deviceId, resource.storedAtMs);
  }
  for (const claim of claims) await claimPart(tx, claim, counted, noted);
  spareDoomed(quick, resources);
  restartWaiting(quick, arrivedAtMs);
  await writeCounters(tx, counted);
  await noteAll(tx, noted, Math.max(0, ...arrivedAtMs.values()));
}

/** Adds a file: with its asset when it is the first of it, to the asset when there is one; only the word about it when its hash is home already. */
async function addResource(
  tx: Db,
  quick: QuickSql,
  given: NewResource,
  counted: Counted,
): Promise<Noted[]> {
  const { sha256, sizeBytes, filename } = given;
  // A file that names an asset of its own is spared the question.
  const isOwn = given.assetId === assetIdOf(sha256);
  const assetId = isOwn ? given.assetId : parseAssetId(await resolveAsset(tx, given.assetId));
  const resource = { ...given, assetId };
  const words = quick.addPlain("asset_words", { asset_id: assetId, words: wordsOf(resource) });
  const file = quick.add("resources", {
    sha256,
    asset_id: assetId,
    resource_type: resource.resourceType,
    filename,
    media_type: resource.mediaType,
    size_bytes: sizeBytes,
    path: resource.path,
    device_id: resource.deviceId,
    stored_at_ms: resource.storedAtMs,
    words_row: words.rowId,
  });
  if (!file.isAdded) {
    await forgetWords(tx, [words.rowId]);
    const noted: Noted[] = [];
    await claimPart(tx, { sha256, assetId }, counted, noted);
    return noted;
  }
  // Who sends it again wants it back.
  quick.run("delete from tombstones where sha256 = ?", sha256);
  const { favourite = false, trashedAtMs = null } = resource.marks ?? {};
  const marks = { favourite: favourite ? 1 : 0, trashed_at_ms: trashedAtMs };
  const first = { ...shownBy(resource), ...marks, byte_count: sizeBytes };
  if (!quick.add("assets", { id: assetId, ...first }).isAdded)
    return [{ kind: await joinAsset(tx, resource, counted), assetId }];
  countAsset(counted, first, 1);
  return first.is_hidden === 1 ? [] : [{ kind: "added", assetId }];
}

function wordsOf({ filename, facts }: NewResource): string {
  return facts.camera === null ? filename : `${filename} ${facts.camera}`;
}

/** What is committed under a path is home: nobody may remove that file any more. */
function spareDoomed(quick: QuickSql, resources: readonly NewResource[]): void {
  for (const { path } of resources) quick.run("delete from doomed_files where path = ?", path);
}

/** Photos came from these devices: what still waits there waits from now on. */
function restartWaiting(quick: QuickSql, arrivedAtMs: ReadonlyMap<string, number>): void {
  const text = "update devices set waiting_since_ms = ?1 where id = ?2 and waiting_since_ms < ?1";
  for (const [deviceId, atMs] of arrivedAtMs) quick.run(text, atMs, deviceId);
}
