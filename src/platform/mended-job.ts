import { said } from "../core/said.ts";
import { assetIdOf, parseAssetId, parseSha256 } from "../core/ids.ts";
import { type Failure, newJob, type UploadJob } from "../core/jobs/job.ts";
import {
  kept,
  notesOf,
  number,
  oneOf,
  RESOURCE_TYPES,
  sourceOf,
  text,
  togetherIn,
} from "./job-row.ts";

/**
 * A damaged row as a job that was set aside: what can still be read of it is kept, the rest is what the key and the stored
 * bytes tell, so that trying again sends the photo. Throws where not even the key is one.
 */
export function mendedJob(row: Record<string, unknown>, storedBytes: number): UploadJob {
  const id = parseSha256(row["id"]);
  const job = newJob({
    id,
    assetId: kept(() => parseAssetId(row["assetId"]), assetIdOf(id)),
    resourceType: kept(() => oneOf(row, "resourceType", RESOURCE_TYPES), "photo"),
    filename: kept(() => text(row, "filename"), ""),
    filetype: kept(() => text(row, "filetype"), ""),
    lastModifiedMs: kept(() => number(row, "lastModifiedMs"), 0),
    sizeBytes: kept(() => number(row, "sizeBytes"), storedBytes),
    sha256: id,
    createdAtMs: kept(() => number(row, "createdAtMs"), 0),
    ...notesOf(row),
    ...sourceOf(row),
    ...togetherIn(row),
  });
  const damage: Failure = { code: "invalid-value", httpStatus: null, words: said("note-damaged") };
  return { ...job, state: "failed", failure: damage, notBeforeAtMs: null };
}
