import { factsOf } from "../../core/jobs/facts-of.ts";
import type { UploadJob } from "../../core/jobs/job.ts";
import type { JobStore, PickedFile } from "../../core/ports.ts";
import type { PageState } from "./page-state.ts";
import { perform } from "./perform.ts";

/**
 * Takes jobs off the queue, and says so with the way to undo it. Their stored bytes go from the disk at once, so nothing of them
 * is sent any more; until the next act this page holds on to them. The person's own files stay.
 */
export function takeOff(page: PageState, jobs: readonly UploadJob[], words: string): Promise<void> {
  const { store, worker } = page.services;
  return perform(page, async () => {
    const kept = await Promise.all(jobs.map((job) => keep(store, job)));
    for (const job of jobs) {
      const isSetAside = job.state === "failed" && job.notBeforeAtMs === null;
      await store.apply(job.id, [{ kind: isSetAside ? "acknowledged" : "cancelled" }]);
      if (!isSetAside) worker.cancelled(job.id);
    }
    const files = kept.filter((file) => file !== null);
    const undo = async () => {
      await store.enqueue(files);
      worker.ring("enqueue");
    };
    page.done.value = { words, undo: files.length === jobs.length ? undo : null };
  });
}

/** What it takes to queue a job once more, with a hold on its bytes beyond their removal; null: they cannot be read. */
async function keep(store: JobStore<Blob>, job: UploadJob): Promise<PickedFile<Blob> | null> {
  const { sha256, assetId, resourceType, filename, filetype, lastModifiedMs } = job;
  const { sizeBytes, createdAtMs, notes, together, source } = job;
  const known = { sha256, assetId, resourceType, filename, filetype, lastModifiedMs };
  const facts = factsOf({
    ...known,
    sizeBytes,
    createdAtMs,
    ...(notes === undefined ? {} : { notes }),
    ...(together === undefined ? {} : { together }),
    ...(source === undefined ? {} : { source }),
  });
  // Nothing of a linked file was copied: it is read in its folder.
  if (source !== undefined) return { facts, bytes: new Blob() };
  try {
    return { facts, bytes: await store.bytes(job.id) };
  } catch {
    return null;
  }
}
