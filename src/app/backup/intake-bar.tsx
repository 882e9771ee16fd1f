import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { WORDS } from "../../core/words/spoken.ts";
import { focusSentence } from "../parts/focus-sentence.ts";
import { ProgressBar } from "../parts/progress-bar.tsx";
import { usePage } from "../state/page-context.ts";

/** How far the pick is saved. Until it is, the browser asks before it closes the page. */
export function IntakeBar() {
  const { intake } = usePage();
  const saving = useRef(false);
  useSignalEffect(() => {
    saving.current = intake.progress.value !== null;
  });
  useEffect(() => {
    const onBeforeUnload = (event: BeforeUnloadEvent) => {
      if (saving.current) event.preventDefault();
    };
    addEventListener("beforeunload", onBeforeUnload);
    return () => removeEventListener("beforeunload", onBeforeUnload);
  }, []);
  const progress = intake.progress.value;
  if (progress === null) return null;
  const { doneBytes, allBytes } = progress;
  const stop = () => {
    intake.stop();
    focusSentence();
  };
  const words = WORDS.progress.bytes(formatBytes(doneBytes), formatBytes(allBytes));
  return (
    <div class="progress">
      <ProgressBar
        ratio={allBytes === 0 ? 0 : doneBytes / allBytes}
        label={WORDS.progress.saving}
        valueText={words}
      />
      <div class="progress-foot">
        <p class="progress-words">{words}</p>
        <button type="button" class="button-line" onClick={stop}>
          {WORDS.progress.stop}
        </button>
      </div>
    </div>
  );
}
