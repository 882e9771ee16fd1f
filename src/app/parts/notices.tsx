import { WORDS } from "../../core/words/spoken.ts";
import { LazyPart } from "./lazy-part.tsx";
import { Notice } from "./notice.tsx";
import { usePage } from "../state/page-context.ts";
import { wordsOf } from "../state/words-of.ts";

const loadTestBanner = async () => (await import("./test-banner.tsx")).TestBanner;

/** What the person should know beside the sentence: a queue that cannot be read, an action that failed, test mode, a new version. */
export function Notices() {
  const { services, queue, actionProblem } = usePage();
  const { waiting, apply } = services.update;
  const applyUpdate = async () => {
    try {
      await apply();
    } catch (error) {
      actionProblem.value = wordsOf(error);
    }
  };
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
      {waiting.value && (
        <Notice tone="quiet" action={WORDS.notice.update} onAction={() => void applyUpdate()}>
          {WORDS.notice.updateReady}
        </Notice>
      )}
    </aside>
  );
}
