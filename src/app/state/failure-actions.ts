import type { UploadJob } from "../../core/jobs/job.ts";
import { type FailureGroup, groupFailures, isOfGroup } from "../../core/view/failure-groups.ts";
import type { Services } from "../services.ts";
import type { PageState } from "./page-state.ts";
import { perform } from "./perform.ts";

const PAGE = 200;

/** All reasons for which photos were set aside, the newest first. */
export async function readFailureGroups({ store }: Services): Promise<FailureGroup[]> {
  let groups: FailureGroup[] = [];
  for (let offset = 0; ; offset += PAGE) {
    const jobs = await store.list("needs-you", offset, PAGE);
    groups = groupFailures(groups, jobs);
    if (jobs.length < PAGE) return groups;
  }
}

/** Tries all of one reason again; out of the trash at home, where they lie there. */
export function retryGroup(page: PageState, group: FailureGroup): Promise<void> {
  const { services } = page;
  return perform(page, async () => {
    await eachOf(services, group, async (jobs) => {
      if (group.code === "trashed-at-home") {
        const { putBack } = await import("./put-back.ts");
        await putBack(services, jobs);
      }
      await Promise.all(jobs.map(({ id }) => services.store.apply(id, [{ kind: "retried" }])));
    });
    services.worker.ring("retry");
  });
}

/** Takes all of one reason off the queue: their stored bytes go, the person's own files stay. */
export function removeGroup(page: PageState, group: FailureGroup): Promise<void> {
  const { store } = page.services;
  return perform(page, () =>
    eachOf(page.services, group, async (jobs) => {
      await Promise.all(jobs.map(({ id }) => store.apply(id, [{ kind: "acknowledged" }])));
    }),
  );
}

/** Each row of the group, in portions; `work` takes them out of the view. Ends though they come back as fast as they go. */
async function eachOf(
  { store }: Services,
  group: FailureGroup,
  work: (jobs: readonly UploadJob[]) => Promise<void>,
): Promise<void> {
  let left = group.count;
  for (let passed = 0; left > 0;) {
    const jobs = await store.list("needs-you", passed, PAGE);
    if (jobs.length === 0) return;
    const wanted = jobs.filter((job) => isOfGroup(job, group)).slice(0, left);
    if (wanted.length > 0) await work(wanted);
    passed += jobs.length - wanted.length;
    left -= wanted.length;
  }
}
