import { useState } from "preact/hooks";
import { QUESTION_WORDS } from "../../core/words/spoken.ts";
import { type PutAway, leaveAway, wantAgain } from "../state/answer-question.ts";
import { focusSentence } from "../parts/focus-sentence.ts";
import { usePage } from "../state/page-context.ts";
import "./home-question.css";

/** Asks once for all of them what shall become of photos that were put away at home before they were picked here. */
export function HomeQuestion() {
  const { deletedCount, trashedCount } = usePage().queue.totals.value;
  return (
    <>
      {deletedCount > 0 && <Question how="deleted" count={deletedCount} />}
      {trashedCount > 0 && <Question how="trashed" count={trashedCount} />}
    </>
  );
}

function Question({ how, count }: { how: PutAway; count: number }) {
  const page = usePage();
  const [isBusy, setBusy] = useState(false);
  const words = QUESTION_WORDS[how];
  const title = `question-${how}`;
  const answer = async (act: typeof wantAgain) => {
    setBusy(true);
    await act(page, how);
    setBusy(false);
    focusSentence();
  };
  return (
    <section class="card question" aria-labelledby={title}>
      <h2 id={title}>
        {words.title(count)} {words.question(count)}
      </h2>
      <p class="quiet">{QUESTION_WORDS.note}</p>
      <div class="question-answers">
        <button
          type="button"
          class="button"
          disabled={isBusy}
          onClick={() => void answer(wantAgain)}
        >
          {words.yes}
        </button>
        <button
          type="button"
          class="button-line"
          disabled={isBusy}
          onClick={() => void answer(leaveAway)}
        >
          {words.no}
        </button>
      </div>
    </section>
  );
}
