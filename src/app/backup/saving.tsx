import { formatBytes } from "../../core/view/format-bytes.ts";
import { WORDS } from "../../core/words/spoken.ts";
import { focusSentence } from "../parts/focus-sentence.ts";
import { ProgressBar } from "../parts/progress-bar.tsx";
import { usePage } from "../state/page-context.ts";

/** How far the pick is saved on this device, and the way to end that. */
export function Saving() {
  const { intake } = usePage();
  const { doneBytes, allBytes } = intake.progress.value ?? { doneBytes: 0, allBytes: 0 };
  const words = WORDS.progress.bytes(formatBytes(doneBytes), formatBytes(allBytes));
  const stop = () => {
    intake.stop();
    focusSentence();
  };
  return (
    <>
      <ProgressBar
        ratio={allBytes === 0 ? 0 : doneBytes / allBytes}
        label={WORDS.progress.saving}
        valueText={words}
      />
      <div class="way-foot">
        <p class="way-words">
          <strong>{WORDS.progress.saving}</strong>
          <br />
          {words}
        </p>
        <button type="button" class="button-quiet" onClick={stop}>
          {WORDS.progress.stop}
        </button>
      </div>
    </>
  );
}
