import { useRef, useState } from "preact/hooks";
import type { FailureGroup } from "../../core/view/failure-groups.ts";
import { FAILURE_WORDS } from "../../core/words/spoken.ts";
import { FileName } from "../parts/file-name.tsx";
import { Sheet } from "../parts/sheet.tsx";
import { removeGroup, retryGroup } from "../state/failure-actions.ts";
import { usePage } from "../state/page-context.ts";

/** Photos that were set aside, by reason, each reason with what can be done about all of it; nothing where there are none. */
export function Failures({ groups }: { groups: readonly FailureGroup[] }) {
  const page = usePage();
  const { needsYouCount } = page.queue.totals.value;
  const [asked, setAsked] = useState<FailureGroup | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  if (groups.length === 0) return null;
  const words = FAILURE_WORDS;
  // The buttons go with their reason: who pressed one by keyboard goes on at the head of what is left.
  const act = async (work: Promise<void>, done: string) => {
    heading.current?.focus({ preventScroll: true });
    await work;
    if (page.actionProblem.value === null) page.done.value = { words: done, undo: null };
  };
  return (
    <section class="card failures" aria-labelledby="failures-title">
      <h2 id="failures-title" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p class="quiet">{words.count(needsYouCount)}</p>
      <ul role="list">
        {groups.map((group) => (
          <li key={`${group.code} ${group.words}`} class="failure">
            <p class="failure-words" dir="auto">
              {group.words}
            </p>
            <p class="quiet">{words.photos(group.count)}</p>
            <ul role="list" class="failure-names">
              {group.filenames.map((filename) => (
                <li key={filename}>
                  <FileName filename={filename} />
                </li>
              ))}
            </ul>
            <div class="failure-actions">
              <button
                type="button"
                class="button-line"
                aria-label={words.retryOf(group.words)}
                onClick={() => void act(retryGroup(page, group), words.retried(group.count))}
              >
                {words.retry}
              </button>
              <button
                type="button"
                class="button-quiet"
                aria-label={words.removeOf(group.words)}
                onClick={() => setAsked(group)}
              >
                {words.remove}
              </button>
            </div>
          </li>
        ))}
      </ul>
      {asked !== null && (
        <RemoveSheet
          group={asked}
          onClose={() => setAsked(null)}
          onRemove={() => void act(removeGroup(page, asked), words.removed(asked.count))}
        />
      )}
    </section>
  );
}

type RemoveSheetProps = { group: FailureGroup; onClose: () => void; onRemove: () => void };

function RemoveSheet({ group, onClose, onRemove }: RemoveSheetProps) {
  const words = FAILURE_WORDS;
  return (
    <Sheet
      heading={words.question(group.count)}
      onClose={onClose}
      actions={
        <>
          <button type="button" class="button-line" onClick={onClose}>
            {words.cancel}
          </button>
          <button
            type="button"
            class="button"
            onClick={() => {
              onClose();
              onRemove();
            }}
          >
            {words.confirm}
          </button>
        </>
      }
    >
      <p>{words.consequence(group.count)}</p>
    </Sheet>
  );
}
