import type { JobStore } from "../src/core/ports.ts";
import { addressAfterShare } from "../src/core/share/share-address.ts";
import { openScratchFolder } from "../src/platform/scratch-files.ts";
import { keepReport } from "../src/platform/shared-reports.ts";
import { formEvents } from "./form-parts.ts";
import { takeShared, type SharedFilesParts } from "./shared-files.ts";

/** Two shares at once would take each other's files for left-overs, and twice the disk. */
const SHARE_LOCK = "homeward-share";

/** What a share is put into the queue with. */
export type ShareParts = Omit<SharedFilesParts, "store" | "scratch"> & { store: JobStore<Blob> };

/**
 * Everything is queued, with its bytes on disk, before the answer sends the browser to the page that tells what became of it.
 * An answer with a page of its own makes Chromium 156 hang after 500 MB, so it is a 303. Whatever fails, it answers.
 * `onQueued` begins to send it.
 */
export async function answerShare(
  request: Request,
  parts: ShareParts,
  onQueued: () => void,
): Promise<Response> {
  const scratch = openScratchFolder();
  const report = await navigator.locks.request(SHARE_LOCK, async () => {
    await scratch.clear().catch(() => {}); // what a worker that died left behind
    const contentType = request.headers.get("Content-Type") ?? "";
    return takeShared(formEvents(request.body, contentType), { ...parts, scratch });
  });
  if (report.queuedCount > 0) onQueued();
  const id = crypto.randomUUID();
  // A device too full for that is told so by the page, which finds nothing.
  await keepReport(parts.store, id, report).catch(() => {});
  return Response.redirect(new URL(addressAfterShare(id), request.url).href, 303);
}
