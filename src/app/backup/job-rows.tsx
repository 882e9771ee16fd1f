import { useRef } from "preact/hooks";
import type { JobView } from "../../core/jobs/job.ts";
import { JobRow } from "./job-row.tsx";
import { useJobs } from "./use-jobs.ts";
import { useVisibleRange } from "./use-visible-range.ts";

/** The height of a row; queue.css sets the same. */
const ROW_PX = 72;

type JobRowsProps = {
  /** Shown one after another; must stay the same. */
  views: readonly JobView[];
  count: number;
  /** The row that has the focus is going. */
  onGone: () => void;
};

/** The rows of some views, of which only those that are seen exist. */
export function JobRows({ views, count, onGone }: JobRowsProps) {
  const list = useRef<HTMLUListElement>(null);
  const range = useVisibleRange(list, ROW_PX, count);
  const { first, jobs } = useJobs(views, range);
  return (
    <ul ref={list} class="rows" role="list" style={{ height: `${count * ROW_PX}px` }}>
      {jobs.slice(0, Math.max(0, count - first)).map((job, at) => (
        <li
          key={job.id}
          class="row-place"
          aria-setsize={count}
          aria-posinset={first + at + 1}
          style={{ transform: `translateY(${(first + at) * ROW_PX}px)` }}
        >
          <JobRow job={job} onGone={onGone} />
        </li>
      ))}
    </ul>
  );
}
