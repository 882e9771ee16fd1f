import { useEffect } from "preact/hooks";
import { LazyPart } from "../parts/lazy-part.tsx";
import { PairPlace } from "../pair/pair-place.tsx";
import { usePage } from "../state/page-context.ts";
import { ChoosePhotos } from "./choose-photos.tsx";
import { IntakeBar } from "./intake-bar.tsx";
import { OverallProgress } from "./overall-progress.tsx";
import { Sentence } from "./sentence.tsx";

const loadReport = async () => (await import("./intake-report.tsx")).IntakeReport;
const loadQueue = async () => (await import("./queue-list.tsx")).QueueList;

/** The screen that collects photos and shows them on their way. */
export function BackupPanel() {
  const { intake, queue } = usePage();
  // The list comes while the queue is still being read, so that it is there with its rows.
  useEffect(() => void loadQueue().catch(() => {}), []);
  const { waitingCount, needsYouCount } = queue.totals.value;
  const isQueued = waitingCount + needsYouCount > 0;
  return (
    <div class="backup">
      <Sentence />
      <IntakeBar />
      <OverallProgress />
      <ChoosePhotos />
      {intake.report.value !== null && <LazyPart load={loadReport} />}
      <PairPlace />
      {isQueued && <LazyPart load={loadQueue} />}
    </div>
  );
}
