import { usePage } from "../state/page-context.ts";
import { Emblem } from "./emblem.tsx";
import { useEmblem } from "./use-emblem.ts";
import { useSentence } from "./use-sentence.ts";

/** One sentence of state, always true, and the emblem that says the same; blank for the moment until the queue was read. */
export function Sentence() {
  const { queue } = usePage();
  const { main, note, tone } = useSentence();
  const emblem = useEmblem();
  const known = queue.revision.value > 0;
  // Another sentence is another text, not one that grew: nothing moves on the page.
  const kind = main.replaceAll(/\p{Number}+/gu, "");
  return (
    <div class="sentence" data-tone={tone}>
      <h1 tabIndex={-1}>
        <span key={kind}>{known ? main : "\u00A0"}</span>
      </h1>
      <Emblem tone={tone} {...(known ? emblem : { ratio: 0, isLit: false })} />
      <p class="sentence-note">{known ? note : ""}</p>
    </div>
  );
}
