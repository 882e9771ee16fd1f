import type { ErrorCode } from "../../core/errors.ts";
import type { LinkedFile, UploadJob } from "../../core/jobs/job.ts";
import type { JobEvent } from "../../core/jobs/step.ts";
import { withGone } from "../../core/linked/linked-folder.ts";
import { accessOf } from "./folder-handle.ts";
import { meetAccess } from "./look.ts";
import type { LookParts } from "./look-parts.ts";
import { queueReads } from "./queue-reads.ts";
import { fileAt } from "./walk.ts";

/** Why a linked file cannot be sent as it was queued. */
const TROUBLES: ReadonlySet<ErrorCode> = new Set([
  "folder-unreadable",
  "source-gone",
  "source-changed",
]);

/** Whether a failure says something about a linked file, and not about the way home. */
export function isSourceTrouble(job: UploadJob, code: ErrorCode): boolean {
  return job.source !== undefined && TROUBLES.has(code);
}

/**
 * What is to happen to a job whose linked file is not what was queued.
 *
 * - The folder cannot be read: all its jobs wait until it can.
 * - The file is gone from a folder that can be read: whoever owns it deleted or moved it. Where the same bytes lie in the folder
 *   under another name they are sent from there; else the job goes, and the folder notes the name.
 * - The file changed: it is hashed again and queued as what it is now, and what was begun of it as it was is ended.
 */
export async function answerTrouble(
  job: UploadJob,
  source: LinkedFile,
  code: ErrorCode,
  chunkBytes: number,
  parts: LookParts,
): Promise<JobEvent[]> {
  const { folders } = parts;
  if (code === "source-changed") return queueAsItIs(job, source, chunkBytes, parts);
  if (code === "folder-unreadable") {
    const opened = await folders.get(source.sourceId);
    if (opened !== null) {
      const access = await accessOf(opened.handle, true);
      await meetAccess({ ...opened.folder, access: "ok" }, access, folders);
    }
    return [{ kind: "sourceHeld" }];
  }
  const other = await folders.pathOf(source.sourceId, job.sha256, source.path);
  const row = { rows: [], gone: [source.path] };
  if (other !== null) {
    await folders.note(source.sourceId, { ...row, change: (folder) => folder });
    const { path, modifiedAtMs: lastModifiedMs } = other;
    return [{ kind: "sourceFound", path, lastModifiedMs, chunkBytes }];
  }
  await folders.note(source.sourceId, { ...row, change: (one) => withGone(one, source.path) });
  return [{ kind: "cancelled" }];
}

async function queueAsItIs(
  job: UploadJob,
  { sourceId, path }: LinkedFile,
  chunkBytes: number,
  parts: LookParts,
): Promise<JobEvent[]> {
  const opened = await parts.folders.get(sourceId);
  if (opened === null) return [{ kind: "cancelled" }];
  const { folder, handle } = opened;
  try {
    const file = await fileAt(handle, path);
    const sha256 = await parts.sha256Of(file, () => {});
    const lastModifiedMs = file.lastModified;
    if (sha256 === job.sha256) return [{ kind: "sourceFound", path, lastModifiedMs, chunkBytes }];
    const found = { path, sizeBytes: file.size, modifiedAtMs: lastModifiedMs, file };
    const home = await parts.folders.home();
    const { rows } = await queueReads(folder, [{ file: found, sha256 }], home, parts);
    await parts.folders.note(folder.id, { rows, gone: [], change: (one) => one });
    return [{ kind: "cancelled" }];
  } catch {
    // It is being written to, or went in this moment: the next wake sees what became of it.
    return [{ kind: "interrupted" }];
  }
}
