import { FIRST_RUN_WORDS } from "../../core/words/spoken.ts";
import { PairForm } from "./pair-form.tsx";
import { usePairing } from "./use-pairing.ts";

/** Pairing as the first of the first steps. */
export function PairStep() {
  const pairing = usePairing();
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
