import { useRef } from "preact/hooks";
import { usePage } from "../state/page-context.ts";
import { ReasonAction } from "./reason-action.tsx";
import { useSentence } from "./use-sentence.ts";

/** One sentence of state, always true; blank for the moment until the queue was read. */
export function Sentence() {
  const { queue } = usePage();
  const { main, note, tone } = useSentence();
  const heading = useRef<HTMLHeadingElement>(null);
  const known = queue.revision.value > 0;
  return (
    <div class="sentence" data-tone={tone}>
      <h1 ref={heading} tabIndex={-1}>
        {known ? main : "\u00A0"}
      </h1>
      {known && note !== "" && <p class="sentence-note">{note}</p>}
      {/* The button goes with its reason; who pressed it goes on reading at the sentence. */}
      <ReasonAction onChanged={() => heading.current?.focus({ preventScroll: true })} />
    </div>
  );
}
