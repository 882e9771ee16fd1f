import type { UploadJob } from "../../core/jobs/job.ts";
import type { PageState } from "./page-state.ts";
import { perform } from "./perform.ts";
import { putBack } from "./put-back.ts";

const PAGE = 200;

/** How photos were put away at home. */
export type PutAway = "deleted" | "trashed";

const CODES = { deleted: "deleted-at-home", trashed: "trashed-at-home" } as const;

/** The person wants all of them at home again: those in the trash come out of it, those that were deleted are sent. */
export function wantAgain(page: PageState, how: PutAway): Promise<void> {
  const { store, worker } = page.services;
  return perform(page, async () => {
    await forAll(page, how, async (jobs) => {
      if (how === "trashed") await putBack(page.services, jobs);
      await Promise.all(jobs.map(({ id }) => store.apply(id, [{ kind: "retried" }])));
    });
    worker.ring("retry");
  });
}

/** They stay as they are at home; here they leave the queue, and their bytes go. The person's own files stay. */
export function leaveAway(page: PageState, how: PutAway): Promise<void> {
  const { store } = page.services;
  return perform(page, () =>
    forAll(page, how, async (jobs) => {
      await Promise.all(jobs.map(({ id }) => store.apply(id, [{ kind: "acknowledged" }])));
    }),
  );
}

/** All that were set aside for this reason, in portions; `work` takes them out of the view. */
async function forAll(
  { services: { store } }: PageState,
  how: PutAway,
  work: (jobs: readonly UploadJob[]) => Promise<void>,
): Promise<void> {
  let passed = 0;
  for (;;) {
    const jobs = await store.list("needs-you", passed, PAGE);
    if (jobs.length === 0) return;
    const asked = jobs.filter((job) => job.state === "failed" && job.failure.code === CODES[how]);
    if (asked.length > 0) await work(asked);
    passed += jobs.length - asked.length;
  }
}
