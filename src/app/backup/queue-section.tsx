import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { JobView } from "../../core/jobs/job.ts";
import { formatCount } from "../../core/view/format-count.ts";
import { WORDS } from "../../core/words/spoken.ts";
import { retryAll } from "../state/job-actions.ts";
import { usePage } from "../state/page-context.ts";
import { JobRows } from "./job-rows.tsx";

/** So many rows are shown before a person asks for all: what is home must not be pages away. */
const SHORT_COUNT = 8;
/** A list that is only a little longer is shown whole. */
const SHORT_UP_TO = 12;

/** One view of the queue under its heading. */
export function QueueSection({ view, count }: { view: JobView; count: number }) {
  const page = usePage();
  const { needsYouCount, deletedCount, trashedCount } = page.queue.totals.value;
  const [all, setAll] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const long = count > SHORT_UP_TO;
  const shown = long && !all ? SHORT_COUNT : count;
  // The button that was pressed goes; at the end of a long list nobody would find the other one.
  const wasAll = useRef(all);
  useLayoutEffect(() => {
    if (wasAll.current && !all) heading.current?.scrollIntoView({ block: "nearest" });
    wasAll.current = all;
  }, [all]);
  const toggle = () => {
    setAll(!all);
    heading.current?.focus({ preventScroll: true });
  };
  return (
    <section class="queue-section" data-view={view}>
      <div class="section-head">
        <h2 ref={heading} tabIndex={-1}>
          {WORDS.queue.sections[view]} <span class="count">{formatCount(count)}</span>
        </h2>
        {view === "needs-you" && needsYouCount > deletedCount + trashedCount && (
          <button type="button" class="button-quiet" onClick={() => void retryAll(page)}>
            {WORDS.queue.retryAll}
          </button>
        )}
        {long && all && (
          <button type="button" class="button-quiet" onClick={toggle}>
            {WORDS.queue.showFewer}
          </button>
        )}
      </div>
      <JobRows
        view={view}
        count={shown}
        onGone={() => heading.current?.focus({ preventScroll: true })}
      />
      {long && !all && (
        <button type="button" class="button-quiet show-more" onClick={toggle}>
          {WORDS.queue.showAll(count)}
        </button>
      )}
    </section>
  );
}
