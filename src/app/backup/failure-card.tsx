import { useState } from "preact/hooks";
import type { UploadJob } from "../../core/jobs/job.ts";
import type { FailureGroup } from "../../core/view/failure-groups.ts";
import { HASH_OF } from "../../core/view/route.ts";
import { ADVICE_WORDS, BACKUP_WORDS } from "../../core/words/spoken.ts";
import { retryGroup } from "../state/failure-actions.ts";
import { usePage } from "../state/page-context.ts";
import { takeOff } from "../state/take-off.ts";
import { JobRow } from "./job-row.tsx";

/** So many rows stand at first; one more is shown rather than counted. */
const FEW = 3;

type FailureCardProps = {
  group: FailureGroup;
  /** The first of its rows; not all of thousands. */
  jobs: readonly UploadJob[];
  /** What has the focus is going. */
  onGone: () => void;
};

/** Photos that were set aside for one reason: the reason, what to do about it, and the photos. */
export function FailureCard({ group, jobs, onGone }: FailureCardProps) {
  const page = usePage();
  const [all, setAll] = useState(false);
  const words = BACKUP_WORDS.needs;
  const isLong = jobs.length > FEW + 1;
  const shown = isLong && !all ? jobs.slice(0, FEW) : jobs;
  // About these there is one question for all, which stands above.
  const isAskedAbout = group.code === "deleted-at-home" || group.code === "trashed-at-home";
  const isWhole = jobs.length === group.count;
  const act = (doing: () => Promise<void>) => () => {
    onGone();
    void doing();
  };
  const remove = () => takeOff(page, jobs, words.removed(group.count));
  return (
    <section class="card failure" aria-label={group.words}>
      <p class="failure-reason" dir="auto">
        {group.words}
      </p>
      <p class="quiet">{adviceOf(group)}</p>
      <ul role="list">
        {shown.map((job) => (
          <li key={job.id}>
            <JobRow job={job} isReasonAbove onGone={onGone} />
          </li>
        ))}
      </ul>
      <div class="failure-acts">
        {isLong && (
          <button type="button" class="button-quiet" onClick={() => setAll(!all)}>
            {all ? words.showFewer : words.showAll(jobs.length)}
          </button>
        )}
        {group.count > 1 && !isAskedAbout && (
          <button type="button" class="button-line" onClick={act(() => retryGroup(page, group))}>
            {words.retry(group.count)}
          </button>
        )}
        {group.count > 1 && isWhole && !isAskedAbout && (
          <button type="button" class="button-quiet" onClick={act(remove)}>
            {words.remove(group.count)}
          </button>
        )}
        {!isWhole && (
          <a class="button-quiet" href={HASH_OF.activity}>
            {words.more(group.count - jobs.length)}
          </a>
        )}
      </div>
    </section>
  );
}

function adviceOf({ code }: FailureGroup): string {
  const advice: Partial<Record<string, string>> = ADVICE_WORDS;
  return advice[code] ?? ADVICE_WORDS.otherwise;
}
