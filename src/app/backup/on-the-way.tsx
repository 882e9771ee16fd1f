import { formatBytes } from "../../core/view/format-bytes.ts";
import { formatDuration } from "../../core/view/format-duration.ts";
import { overallProgress } from "../../core/view/overall-progress.ts";
import { LEAST_LEFT_MS } from "../../core/view/time-left.ts";
import { BACKUP_WORDS, WORDS } from "../../core/words/spoken.ts";
import { focusSentence } from "../parts/focus-sentence.ts";
import { PauseControl } from "../parts/pause-control.tsx";
import { ProgressBar } from "../parts/progress-bar.tsx";
import { usePage } from "../state/page-context.ts";
import { HeldFolders } from "./held-folders.tsx";
import { Saving } from "./saving.tsx";
import { useForecast } from "./use-forecast.ts";
import { WhyWaiting } from "./why-waiting.tsx";

/** The one card of all that is on the way. It stays when nothing is, so that nothing jumps when something comes. */
export function OnTheWay() {
  const { queue, intake } = usePage();
  const isWaiting = queue.totals.value.waitingCount > 0;
  return (
    <section class="card way" aria-label={BACKUP_WORDS.way.title}>
      {intake.progress.value !== null ? <Saving /> : isWaiting ? <Going /> : <Idle />}
      {isWaiting && (
        <>
          <WhyWaiting />
          <HeldFolders />
        </>
      )}
    </section>
  );
}

/** By bytes that home has confirmed. */
function Going() {
  const { queue, way } = usePage();
  const told = useForecast();
  const { homeCount, allCount, doneBytes, allBytes, ratio } = overallProgress(queue.totals.value);
  const count = WORDS.progress.count(homeCount, allCount);
  const bytes = WORDS.progress.bytes(formatBytes(doneBytes), formatBytes(allBytes));
  const situation = way.situation.value;
  return (
    <>
      <ProgressBar ratio={ratio} label={WORDS.progress.label} valueText={`${count}, ${bytes}`} />
      <div class="way-foot">
        <p class="way-words">
          <strong>{count}</strong>
          <br />
          {bytes}
          <br />
          {told !== null &&
            `${WORDS.progress.speed(formatBytes(told.bytesPerSecond))} · ${leftWords(told.leftMs)}`}
        </p>
        {situation !== "paused" && situation !== "unsupported" && (
          <PauseControl onPaused={focusSentence} />
        )}
      </div>
    </>
  );
}

function leftWords(leftMs: number): string {
  return leftMs <= LEAST_LEFT_MS
    ? BACKUP_WORDS.way.leftLessThanMinute
    : BACKUP_WORDS.way.left(formatDuration(leftMs));
}

/** What went home last, at rest. */
function Idle() {
  const { roundHomeCount, roundHomeBytes } = usePage().queue.totals.value;
  const words = BACKUP_WORDS.way;
  return (
    <>
      <div class="bar" aria-hidden="true">
        {roundHomeCount > 0 && <div class="bar-done" />}
      </div>
      <p class="way-words way-foot">
        <strong>{words.idle}</strong>
        <br />
        {roundHomeCount > 0 && words.lastRound(roundHomeCount, formatBytes(roundHomeBytes))}
      </p>
    </>
  );
}
