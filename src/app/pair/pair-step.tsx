import { useSignalEffect } from "@preact/signals";
import { FIRST_RUN_WORDS } from "../../core/words/spoken.ts";
import { PairForm } from "./pair-form.tsx";
import { usePairing } from "./use-pairing.ts";

/** Pairing as the first of the first steps. `onProblem`: a person must see to it. */
export function PairStep({ onProblem }: { onProblem: () => void }) {
  const pairing = usePairing();
  useSignalEffect(() => {
    if (pairing.problem.value !== null) onProblem();
  });
  const words = FIRST_RUN_WORDS;
  return (
    <>
      <p class="quiet" id="pair-step-hint">
        {"BarcodeDetector" in globalThis ? words.pairHint : words.pairHintNoScan} {words.pairLater}
      </p>
      <PairForm pairing={pairing} labelledBy="pair-step-hint" />
    </>
  );
}
