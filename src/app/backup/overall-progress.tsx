import { formatBytes } from "../../core/view/format-bytes.ts";
import { formatDuration } from "../../core/view/format-duration.ts";
import { overallProgress } from "../../core/view/overall-progress.ts";
import { WORDS } from "../../core/words/spoken.ts";
import { focusSentence } from "../parts/focus-sentence.ts";
import { PauseControl } from "../parts/pause-control.tsx";
import { ProgressBar } from "../parts/progress-bar.tsx";
import { usePage } from "../state/page-context.ts";
import { useSpeed } from "./use-speed.ts";

/** All that is on the way, by bytes that home has confirmed. */
export function OverallProgress() {
  const { queue, intake, way } = usePage();
  const speed = useSpeed();
  const totals = queue.totals.value;
  if (totals.waitingCount === 0 || intake.progress.value !== null) return null;
  const { homeCount, allCount, doneBytes, allBytes, ratio } = overallProgress(totals);
  const count = WORDS.progress.count(homeCount, allCount);
  const bytes = WORDS.progress.bytes(formatBytes(doneBytes), formatBytes(allBytes));
  return (
    <div class="progress">
      <ProgressBar ratio={ratio} label={WORDS.progress.label} valueText={`${count}, ${bytes}`} />
      <div class="progress-foot">
        <p class="progress-words">
          <span>{count}</span>
          <span>{bytes}</span>
          {speed !== null && (
            <span>
              {WORDS.progress.speed(formatBytes(speed))},{" "}
              {WORDS.progress.left(formatDuration(((allBytes - doneBytes) / speed) * 1000))}
            </span>
          )}
        </p>
        {way.situation.value !== "paused" && way.situation.value !== "unsupported" && (
          <PauseControl onPaused={focusSentence} />
        )}
      </div>
    </div>
  );
}
