import type { JobId } from "../../core/ids.ts";
import type { UploadJob } from "../../core/jobs/job.ts";
import type { JobEvent } from "../../core/jobs/step.ts";
import type { PageState } from "./page-state.ts";
import { perform } from "./perform.ts";

const RETRY_PAGE = 200;
/** What a person is asked about by itself: "retry all" is no answer to that. */
const ASKED_ABOUT = new Set<string>(["deleted-at-home", "trashed-at-home"]);

async function applyOne(page: PageState, id: JobId, event: JobEvent): Promise<void> {
  await page.services.store.apply(id, [event]);
}

/** Tries a failed job again, now; out of the trash at home, where it lies there. */
export function retryJob(page: PageState, job: UploadJob): Promise<void> {
  return perform(page, async () => {
    if (job.state === "failed" && job.failure.code === "trashed-at-home") {
      const { putBack } = await import("./put-back.ts");
      await putBack(page.services, [job]);
    }
    await applyOne(page, job.id, { kind: "retried" });
    page.services.worker.ring("retry");
  });
}

/** Tries everything again that was set aside, but for what a person put away at home. */
export function retryAll(page: PageState): Promise<void> {
  return perform(page, async () => {
    let passed = 0;
    for (;;) {
      const before = (await page.services.store.totals()).needsYouCount;
      const jobs = await page.services.store.list("needs-you", passed, RETRY_PAGE);
      const wanted = jobs.filter(
        (job) => job.state !== "failed" || !ASKED_ABOUT.has(job.failure.code),
      );
      passed += jobs.length - wanted.length;
      if (wanted.length === 0 && jobs.length > 0) continue;
      await Promise.all(wanted.map((job) => applyOne(page, job.id, { kind: "retried" })));
      // Rows that come back faster than they go must not keep this loop alive.
      if ((await page.services.store.totals()).needsYouCount >= before) break;
    }
    page.services.worker.ring("retry");
  });
}
