import { addressAfterShare } from "../src/core/share/shared-reports.ts";
import type { IntakeReport } from "../src/core/page-ports.ts";
import type { JobStore } from "../src/core/ports.ts";
import { keepReport } from "../src/platform/shared-reports.ts";
import { formEvents } from "./form-parts.ts";
import { takeShared, type SharedFilesParts } from "./shared-files.ts";

/** Two shares at once would take each other's files for left-overs, and twice the disk. */
const SHARE_LOCK = "homeward-share";

/**
 * Answers what another app shared: everything is queued, with its bytes on disk, before the answer sends the browser to the page
 * that tells what became of it. An answer with a page of its own makes Chromium 156 hang after 500 MB, so it is a 303.
 * Needs no network. Whatever fails, it answers.
 */
export async function answerShare(
  request: Request,
  parts: SharedFilesParts & { store: JobStore<Blob>; onQueued: () => void },
): Promise<Response> {
  const report = await navigator.locks.request(SHARE_LOCK, async () => {
    await parts.scratch.clear().catch(() => {}); // what a worker that died left behind
    const contentType = request.headers.get("Content-Type") ?? "";
    return takeShared(formEvents(request.body, contentType), parts);
  });
  if (report.queuedCount > 0) parts.onQueued();
  const id = crypto.randomUUID();
  // A device too full for that is told so by the page, which finds nothing.
  await keepReport(parts.store, id, report satisfies IntakeReport).catch(() => {});
  return Response.redirect(new URL(addressAfterShare(id), request.url).href, 303);
}
