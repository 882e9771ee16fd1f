import { shownFirst } from "../../../src/core/photos/part-role.ts";
import type { NewResource } from "../../ports/asset-rows.ts";
import type { Db } from "./schema.ts";

/** What an asset shows: the facts of its best file. */
export function shownBy({ sha256, taken, facts, resourceType }: NewResource) {
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
    is_motion: facts.isMotionPhoto ? 1 : 0,
    // Notes are never drawn.
    picture_state: resourceType === "sidecar" ? "failed" : "waiting",
    is_hidden: resourceType === "sidecar" ? 1 : 0,
  };
}

/** The files of an asset, the one to be shown first. */
export async function filesOf(tx: Db, assetId: string) {
  const rows = await tx
    .selectFrom("resources")
    .select(["sha256", "resource_type as resourceType", "words_row"])
    .where("asset_id", "=", assetId)
    .execute();
  return rows.toSorted(shownFirst(assetId));
}

/** A video that has its photo beside it is the video of a Live Photo, whatever it was taken for when it came alone. */
export async function nameVideos(tx: Db, assetId: string, types: readonly string[]): Promise<void> {
  if (!types.includes("photo") || !types.includes("video")) return;
  await tx
    .updateTable("resources")
    .set({ resource_type: "pairedVideo" })
    .where("asset_id", "=", assetId)
    .where("resource_type", "=", "video")
    .execute();
}
