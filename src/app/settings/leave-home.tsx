import { useSignal } from "@preact/signals";
import { LEAVE_WORDS } from "../../core/words/spoken.ts";
import { HASH_OF } from "../../core/view/route.ts";
import { Sheet } from "../parts/sheet.tsx";
import { usePage } from "../state/page-context.ts";
import { wordsOf } from "../state/words-of.ts";

/** Signs this device off for good, after a question that says what would go. */
export function LeaveHome() {
  const page = usePage();
  const isAsked = useSignal(false);
  const busy = useSignal(false);
  const problem = useSignal("");
  const untold = useSignal(false);
  const { waitingCount, needsYouCount } = page.queue.totals.value;
  const leftCount = waitingCount + needsYouCount;
  const words = LEAVE_WORDS;
  const leave = async () => {
    if (busy.value) return;
    busy.value = true;
    problem.value = "";
    try {
      const { homeTold } = await page.services.leaveHome();
      isAsked.value = false;
      // What is left to do at home must be read first.
      if (homeTold) location.hash = HASH_OF.photos;
      else untold.value = true;
    } catch (error) {
      problem.value = wordsOf(error);
    }
    busy.value = false;
    await Promise.all([page.queue.refresh(), page.link.check()]);
  };
  return (
    <section class="card keep" aria-labelledby="leave-title">
      <h3 id="leave-title">{words.title}</h3>
      <p class="quiet">{words.hint}</p>
      <button type="button" class="button-line" onClick={() => (isAsked.value = true)}>
        {words.button}
      </button>
      <p role="status" class="keep-result">
        {untold.value && words.untold}
      </p>
      {isAsked.value && (
        <Sheet
          heading={words.question}
          onClose={() => (isAsked.value = false)}
          actions={
            <>
              <button type="button" class="button-line" onClick={() => (isAsked.value = false)}>
                {words.cancel}
              </button>
              <button type="button" class="button" disabled={busy} onClick={() => void leave()}>
                {busy.value ? words.busy : words.confirm}
              </button>
            </>
          }
        >
          <p>{leftCount === 0 ? words.allHome : words.left(leftCount)}</p>
          <p role="alert" class="problem">
            {problem}
          </p>
        </Sheet>
      )}
    </section>
  );
}
