import { usePage } from "../state/page-context.ts";
import { useSentence } from "./use-sentence.ts";

/** One sentence of state, always true; blank for the moment until the queue was read. */
export function Sentence() {
  const { queue } = usePage();
  const { main, note, tone } = useSentence();
  const known = queue.revision.value > 0;
  return (
    <div class="sentence" data-tone={tone}>
      <h1 tabIndex={-1}>{known ? main : "\u00A0"}</h1>
      {known && note !== "" && <p class="sentence-note">{note}</p>}
    </div>
  );
}
