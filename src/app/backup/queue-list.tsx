import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { JobView } from "../../core/jobs/job.ts";
import { formatCount } from "../../core/view/format-count.ts";
import { BACKUP_WORDS, WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { JobRows } from "./job-rows.tsx";

/** What moves first, then what waits its turn, then what is tried again later: one list, so that no row jumps between lists. */
const VIEWS: readonly JobView[] = ["sending", "waiting", "backing-off"];
/** So many rows are shown before a person asks for all. */
const SHORT_COUNT = 8;
/** A list that is only a little longer is shown whole. */
const SHORT_UP_TO = 12;

/** Every photo that is on its way, or waits for it. */
export function QueueList() {
  const { queue } = usePage();
  const count = queue.totals.value.waitingCount;
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const isLong = count > SHORT_UP_TO;
  const shownCount = isLong && !all ? SHORT_COUNT : count;
  // The button that was pressed goes; at the end of a long list nobody would find the other one.
  const wasAll = useRef(all);
  useLayoutEffect(() => {
    if (wasAll.current && !all) heading.current?.scrollIntoView({ block: "nearest" });
    wasAll.current = all;
  }, [all]);
  if (count === 0) return null;
  const focusHeading = () => heading.current?.focus({ preventScroll: true });
  const toggle = () => {
    setAll(!all);
    focusHeading();
  };
  return (
    <section class="queue" aria-labelledby="queue-title">
      <div class="section-head">
        <h2 id="queue-title" ref={heading} tabIndex={-1}>
          {BACKUP_WORDS.list.title} <span class="count">{formatCount(count)}</span>
        </h2>
        {isLong && all && (
          <button type="button" class="button-quiet" onClick={toggle}>
            {WORDS.queue.showFewer}
          </button>
        )}
      </div>
      <JobRows views={VIEWS} count={shownCount} onGone={focusHeading} />
      {isLong && !all && (
        <button type="button" class="button-quiet show-more" onClick={toggle}>
          {WORDS.queue.showAll(count)}
        </button>
      )}
    </section>
  );
}
