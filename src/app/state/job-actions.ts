import type { JobId } from "../../core/ids.ts";
import type { UploadJob } from "../../core/jobs/job.ts";
import type { JobEvent } from "../../core/jobs/step.ts";
import type { PageState } from "./page-state.ts";
import { perform } from "./perform.ts";

const RETRY_PAGE = 200;

async function applyOne(page: PageState, id: JobId, event: JobEvent): Promise<void> {
  await page.services.store.apply(id, [event]);
}

/** Tries a failed job again, now. */
export function retryJob(page: PageState, job: UploadJob): Promise<void> {
  return perform(page, async () => {
    await applyOne(page, job.id, { kind: "retried" });
    page.services.worker.ring("retry");
  });
}

/** Tries everything again that was set aside. */
export function retryAll(page: PageState): Promise<void> {
  return perform(page, async () => {
    for (;;) {
      const before = (await page.services.store.totals()).needsYouCount;
      const jobs = await page.services.store.list("needs-you", 0, RETRY_PAGE);
      await Promise.all(jobs.map((job) => applyOne(page, job.id, { kind: "retried" })));
      // Rows that come back faster than they go must not keep this loop alive.
      if ((await page.services.store.totals()).needsYouCount >= before) break;
    }
    page.services.worker.ring("retry");
  });
}

/** Takes a job off the queue for good; its stored bytes go, the person's own file stays. */
export function cancelJob(page: PageState, job: UploadJob): Promise<void> {
  return perform(page, async () => {
    await applyOne(page, job.id, { kind: "cancelled" });
    page.services.worker.cancelled(job.id);
  });
}

/** Removes a job that was set aside. */
export function removeJob(page: PageState, job: UploadJob): Promise<void> {
  return perform(page, () => applyOne(page, job.id, { kind: "acknowledged" }));
}
