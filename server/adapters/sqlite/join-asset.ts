import { shownFirst } from "../../../src/core/photos/part-role.ts";
import type { Change } from "../../ports/library-rows.ts";
import type { NewResource } from "../../ports/asset-rows.ts";
import { type Counted, countAsset } from "./counting.ts";
import type { Db } from "./schema.ts";
import { nameVideos, shownBy } from "./shown-file.ts";

/**
 * Adds a new file, whose row is there already, to an asset that stands. The better file is shown, whatever came first. A file that
 * becomes the shown one takes the asset out of the trash: what lay there was not this photo. Answers what happened to the asset.
 */
export async function joinAsset(
  tx: Db,
  resource: NewResource,
  counted: Counted,
): Promise<Change["kind"]> {
  const { assetId, sha256, resourceType } = resource;
  const before = await tx
    .selectFrom("assets")
    .selectAll()
    .where("id", "=", assetId)
    .executeTakeFirstOrThrow();
  const { resource_type: shownType } = await tx
    .selectFrom("resources")
    .select("resource_type")
    .where("sha256", "=", before.primary_sha256)
    .executeTakeFirstOrThrow();
  const shown = { sha256: before.primary_sha256, resourceType: shownType };
  const isShown = shownFirst(assetId)({ sha256, resourceType }, shown) < 0;
  const isWanted = isShown && (resource.marks?.trashedAtMs ?? null) === null;
  const after = {
    ...before,
    ...(isShown ? shownBy(resource) : {}),
    byte_count: before.byte_count + resource.sizeBytes,
    trashed_at_ms: isWanted ? null : before.trashed_at_ms,
  };
  // What had no file that could be drawn may have one now.
  if (!isShown && before.picture_state === "failed" && resourceType !== "sidecar")
    after.picture_state = "waiting";
  await tx.updateTable("assets").set(after).where("id", "=", assetId).execute();
  await nameVideos(tx, assetId, [shownType, resourceType]);
  countAsset(counted, before, -1);
  countAsset(counted, after, 1);
  if (before.is_hidden === 1 && after.is_hidden === 0) return "added";
  return before.trashed_at_ms !== null && after.trashed_at_ms === null ? "restored" : "changed";
}
