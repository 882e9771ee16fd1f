import { useEffect, useRef, useState } from "preact/hooks";
import type { UploadJob } from "../../core/jobs/job.ts";
import type { JobView } from "../../core/jobs/job.ts";
import type { RowRange } from "../../core/view/visible-range.ts";
import { usePage } from "../state/page-context.ts";

type Jobs = { first: number; jobs: readonly UploadJob[] };

/** The jobs of a range, read again with every change of the queue; the ones before stay until the new ones are there. */
export function useJobs(view: JobView, { first, end }: RowRange): Jobs {
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
      const jobs = await services.store.list(view, first, end - first);
      // Under a stream of changes the latest question is never answered: any newer answer is taken.
      if (turn < order.current.answered) return;
      order.current.answered = turn;
      setShown({ first, jobs });
    };
    // A store that cannot be read is told by the queue's own refresh.
    read().catch(() => {});
  }, [services, view, first, end, revision]);
  return shown;
}
