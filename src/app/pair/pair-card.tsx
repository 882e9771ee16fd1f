import { useComputed } from "@preact/signals";
import { WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { PairForm } from "./pair-form.tsx";
import { usePairing } from "./use-pairing.ts";

/** Asks a device that its home does not know, or not any more, for the link that the home printed. */
export function PairCard() {
  const { link } = usePage();
  const pairing = usePairing();
  const { busy, problem } = pairing;
  const shown = useComputed(
    () => link.status.value?.kind === "signed-out" || busy.value || problem.value !== null,
  );
  if (!shown.value) return null;
  return (
    <section class="card pair-card" aria-labelledby="pair-title">
      <h2 id="pair-title">{WORDS.pair.title}</h2>
      <p class="quiet">{WORDS.pair.hint}</p>
      <PairForm pairing={pairing} labelledBy="pair-title" />
    </section>
  );
}
