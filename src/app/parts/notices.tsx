import { WORDS } from "../../core/words/spoken.ts";
import { LazyPart } from "./lazy-part.tsx";
import { Notice } from "./notice.tsx";
import { usePage } from "../state/page-context.ts";

const loadTestBanner = async () => (await import("./test-banner.tsx")).TestBanner;

/** What the person should know beside the sentence: a queue that cannot be read, an action that failed, test mode. */
export function Notices() {
  const { queue, actionProblem } = usePage();
  return (
    <aside aria-label={WORDS.notice.title}>
      {queue.problem.value !== null && (
        <Notice tone="attention">{WORDS.notice.storage(queue.problem.value)}</Notice>
      )}
      {actionProblem.value !== null && (
        <Notice
          tone="attention"
          action={WORDS.notice.dismiss}
          onAction={() => (actionProblem.value = null)}
        >
          {WORDS.notice.action(actionProblem.value)}
        </Notice>
      )}
      {queue.settings.value.testMode.on && <LazyPart load={loadTestBanner} />}
    </aside>
  );
}
