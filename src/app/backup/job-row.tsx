import { useLayoutEffect, useRef } from "preact/hooks";
import type { UploadJob } from "../../core/jobs/job.ts";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { jobWords } from "../../core/view/job-words.ts";
import { togetherWords } from "../../core/view/part-words.ts";
import { BACKUP_WORDS, WORDS } from "../../core/words/spoken.ts";
import { FileName } from "../parts/file-name.tsx";
import { CloseIcon, RetryIcon } from "../parts/icons.tsx";
import { ProgressBar } from "../parts/progress-bar.tsx";
import { retryJob } from "../state/job-actions.ts";
import { usePage } from "../state/page-context.ts";
import { takeOff } from "../state/take-off.ts";
import { JobThumbnail } from "./job-thumbnail.tsx";

type JobRowProps = {
  job: UploadJob;
  /** Its reason stands above, once for all of a group. */
  isReasonAbove?: boolean;
  /** The row has the focus and is going. */
  onGone: () => void;
};

/** One photo on its way: what it is, where it stands and why, and what a person can do about it. */
export function JobRow({ job, isReasonAbove = false, onGone }: JobRowProps) {
  const page = usePage();
  const { filename } = job;
  const setAside = job.state === "failed" && job.notBeforeAtMs === null;
  const { situation, details } = page.way;
  const nowMs = job.state === "failed" ? page.nowMs.value : 0;
  const state = jobWords(job, situation.value, nowMs, details.value);
  const words = job.together === undefined ? state : `${togetherWords(job.together)} · ${state}`;
  // Two lines are little on a phone: a reason that needs them goes before the size.
  const isReason = setAside || (job.together?.missing ?? null) !== null;
  const size = formatBytes(job.sizeBytes);
  const line = isReasonAbove ? size : isReason ? words : `${size} · ${words}`;
  const row = useRef<HTMLDivElement>(null);
  // Runs while the row still stands: who worked in it by keyboard must not be thrown to the top of the page.
  useLayoutEffect(
    () => () => {
      if (row.current?.contains(document.activeElement) === true) onGone();
    },
    [],
  );
  return (
    <div ref={row} class="row" data-state={setAside ? "needs-you" : job.state}>
      <JobThumbnail job={job} />
      <div class="row-words">
        <FileName filename={filename} />
        <div class="row-state" title={isReasonAbove ? undefined : words}>
          {line}
        </div>
        {job.state === "pending" && (
          <ProgressBar
            thin
            ratio={job.sizeBytes === 0 ? 0 : job.offsetBytes / job.sizeBytes}
            label={WORDS.queue.progressOf(filename)}
          />
        )}
      </div>
      {job.state === "failed" && (
        <button
          type="button"
          class="button-icon"
          aria-label={WORDS.queue.retry(filename)}
          onClick={() => void retryJob(page, job)}
        >
          <RetryIcon />
        </button>
      )}
      <button
        type="button"
        class="button-icon"
        aria-label={setAside ? WORDS.queue.remove(filename) : WORDS.queue.cancel(filename)}
        onClick={() => void takeOff(page, [job], BACKUP_WORDS.list.removed(filename))}
      >
        <CloseIcon />
      </button>
    </div>
  );
}
