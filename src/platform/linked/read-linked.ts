import { HomewardError } from "../../core/errors.ts";
import type { LinkedFile, UploadJob } from "../../core/jobs/job.ts";
import type { Database } from "../database.ts";
import { accessOf, nameOfError } from "./folder-handle.ts";
import { openFolder } from "./folder-store.ts";
import { fileAt } from "./walk.ts";

/**
 * A range of a linked file (or all of it), only while the file is what was hashed, by size and time: a photo is never sent half
 * as it was and half as it is. Throws `folder-unreadable` (the folder is not there, or not without the person's yes),
 * `source-gone`, `source-changed` and `source-unreadable`.
 */
export async function readLinked(
  database: Database,
  job: Pick<UploadJob, "sizeBytes" | "lastModifiedMs">,
  source: LinkedFile,
  range?: { startByte: number; endByte: number },
): Promise<Blob> {
  const opened = openFolder((await database.get("sources", source.sourceId)) ?? {});
  if (opened === null) throw new HomewardError("source-gone");
  const file = await fileAt(opened.handle, source.path).catch(async (cause: unknown) => {
    const access = await accessOf(opened.handle, true);
    if (access !== "ok") throw new HomewardError("folder-unreadable", undefined, { cause });
    // A folder in the place of the file, or the other way round, is another thing under its name.
    const isGone = ["NotFoundError", "TypeMismatchError"].includes(nameOfError(cause));
    throw new HomewardError(isGone ? "source-gone" : "source-unreadable", undefined, { cause });
  });
  if (file.size !== job.sizeBytes || file.lastModified !== job.lastModifiedMs)
    throw new HomewardError("source-changed");
  return range === undefined ? file : file.slice(range.startByte, range.endByte);
}
