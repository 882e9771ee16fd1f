import { useEffect, useState } from "preact/hooks";
import type { UploadJob } from "../../core/jobs/job.ts";
import { type FailureGroup, isOfGroup } from "../../core/view/failure-groups.ts";
import { coalesced } from "../state/coalesced.ts";
import { readFailureGroups } from "../state/failure-actions.ts";
import { usePage } from "../state/page-context.ts";

/** Rows are read of so many; of the others the groups have the number. */
const MOST_ROWS = 200;
/** Reading thousands of rows takes as long as it takes; five times as long nothing is read. */
const REST_FACTOR = 5;

/** Photos of one reason, and the first of their rows. */
export type Failures = { group: FailureGroup; jobs: readonly UploadJob[] };

/** What was set aside, by reason; null until it was read. */
export function useFailures(): readonly Failures[] | null {
  const { services, queue } = usePage();
  const [failures, setFailures] = useState<readonly Failures[] | null>(null);
  const [read] = useState(() =>
    coalesced(async () => {
      const beganAtMs = services.nowMs();
      const groups = await readFailureGroups(services);
      const rows = await services.store.list("needs-you", 0, MOST_ROWS);
      setFailures(
        groups.map((group) => ({ group, jobs: rows.filter((job) => isOfGroup(job, group)) })),
      );
      const tookMs = services.nowMs() - beganAtMs;
      await new Promise((resolve) => setTimeout(resolve, REST_FACTOR * tookMs));
    }),
  );
  const revision = queue.revision.value;
  useEffect(() => {
    // A store that cannot be read is told by the queue's own refresh.
    read().catch(() => {});
  }, [read, revision]);
  return failures;
}
