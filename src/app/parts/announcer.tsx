import { useEffect, useState } from "preact/hooks";
import { useSentence } from "../backup/use-sentence.ts";
import { usePage } from "../state/page-context.ts";
import { notifyReader } from "./notify-reader.ts";

const CALM_MS = 1_000;

/** Tells screen readers the sentence when its meaning changes; a number that counts is not worth a word. */
export function Announcer() {
  const { queue } = usePage();
  const { main } = useSentence();
  const [said, setSaid] = useState("");
  const meaning = queue.revision.value === 0 ? "" : main.replaceAll(/[\d,]+/gu, "");
  useEffect(() => {
    if (meaning === "") return;
    const timer = setTimeout(() => {
      if (!notifyReader(main)) setSaid(main);
    }, CALM_MS);
    return () => clearTimeout(timer);
    // The number in the sentence is read when the meaning changed, and not before.
  }, [meaning]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
