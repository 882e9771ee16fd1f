import { useRef } from "preact/hooks";
import { formatCount } from "../../core/view/format-count.ts";
import { WORDS } from "../../core/words/spoken.ts";
import { retryAll } from "../state/job-actions.ts";
import { usePage } from "../state/page-context.ts";
import { FailureCard } from "./failure-card.tsx";
import { HomeQuestion } from "./home-question.tsx";
import { useFailures } from "./use-failures.ts";
import "./needs-you.css";
import "./queue.css";

/** What a person must look at, by reason, before all else: what it is, what to do, and the buttons that do it. */
export function NeedsYou() {
  const page = usePage();
  const { needsYouCount, deletedCount, trashedCount } = page.queue.totals.value;
  const failures = useFailures();
  const heading = useRef<HTMLHeadingElement>(null);
  if (needsYouCount === 0 || failures === null) return null;
  const focusHeading = () => heading.current?.focus({ preventScroll: true });
  const askedCount = deletedCount + trashedCount;
  return (
    <section class="needs" aria-labelledby="needs-title">
      <div class="section-head">
        <h2 id="needs-title" ref={heading} tabIndex={-1}>
          {WORDS.queue.needsYou} <span class="count">{formatCount(needsYouCount)}</span>
        </h2>
        {needsYouCount > askedCount && failures.length > 1 && (
          <button
            type="button"
            class="button-quiet"
            onClick={() => {
              focusHeading();
              void retryAll(page);
            }}
          >
            {WORDS.queue.retryAll}
          </button>
        )}
      </div>
      {askedCount > 0 && <HomeQuestion />}
      {failures.map(({ group, jobs }) => (
        <FailureCard
          key={`${group.code} ${group.words}`}
          group={group}
          jobs={jobs}
          onGone={focusHeading}
        />
      ))}
    </section>
  );
}
