import type { ComponentChildren } from "preact";
import { WORDS } from "../../core/view/words.ts";
import { usePage } from "../state/page-context.ts";
import { wordsOf } from "../state/words-of.ts";

/** What the person should know beside the sentence: a new version, a queue that cannot be read, an action that failed. */
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
      {waiting.value && (
        <Notice tone="quiet" action={WORDS.notice.update} onAction={() => void applyUpdate()}>
          {WORDS.notice.updateReady}
        </Notice>
      )}
    </aside>
  );
}

type NoticeProps = {
  tone: "quiet" | "attention";
  children: ComponentChildren;
  action?: string;
  onAction?: () => void;
};

function Notice({ tone, children, action, onAction }: NoticeProps) {
  return (
    <div class="notice" data-tone={tone} role={tone === "attention" ? "alert" : undefined}>
      <p>{children}</p>
      {action !== undefined && (
        <button type="button" class="button-quiet" onClick={onAction}>
          {action}
        </button>
      )}
    </div>
  );
}
