import { useEffect, useRef, useState } from "preact/hooks";
import type { JobView, UploadJob } from "../../core/jobs/job.ts";
import { splitRange } from "../../core/view/split-range.ts";
import type { RowRange } from "../../core/view/visible-range.ts";
import { usePage } from "../state/page-context.ts";

type Jobs = { first: number; jobs: readonly UploadJob[] };

/**
 * The jobs in a range of the one list of these views, read again with every change of the queue; the ones before stay until
 * the new ones are there. `views` must stay the same.
 */
export function useJobs(views: readonly JobView[], { first, end }: RowRange): Jobs {
  const { services, queue } = usePage();
  const [shown, setShown] = useState<Jobs>({ first: 0, jobs: [] });
  const order = useRef({ asked: 0, answered: 0 });
  const revision = queue.revision.value;
  useEffect(() => {
    if (end <= first) {
      setShown({ first, jobs: [] });
      return;
    }
    const turn = (order.current.asked += 1);
    const read = async () => {
      const counts = queue.counts.peek();
      const stretches = splitRange(
        views.map((view) => [view, counts[view]] as const),
        { first, end },
      );
      const found = await Promise.all(
        stretches.map(({ view, offset, limit }) => services.store.list(view, offset, limit)),
      );
      // Under a stream of changes the latest question is never answered: any newer answer is taken.
      if (turn < order.current.answered) return;
      order.current.answered = turn;
      setShown({ first, jobs: onceEach(found.flat()) });
    };
    // A store that cannot be read is told by the queue's own refresh.
    read().catch(() => {});
  }, [services, queue, views, first, end, revision]);
  return shown;
}

/** A job that moved from one view to the other between two readings is met in both. */
function onceEach(jobs: readonly UploadJob[]): UploadJob[] {
  return [...new Map(jobs.map((job) => [job.id, job])).values()];
}
