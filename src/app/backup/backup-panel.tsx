import { useEffect } from "preact/hooks";
import { LazyPart } from "../parts/lazy-part.tsx";
import { PairPlace } from "../pair/pair-place.tsx";
import { usePage } from "../state/page-context.ts";
import { ChoosePhotos } from "./choose-photos.tsx";
import { IntakeBar } from "./intake-bar.tsx";
import { OverallProgress } from "./overall-progress.tsx";
import { Sentence } from "./sentence.tsx";

const loadReport = async () => (await import("./intake-report.tsx")).IntakeReport;
const loadQuestion = async () => (await import("./home-question.tsx")).HomeQuestion;
const loadKeepAwake = async () => (await import("./keep-awake-offer.tsx")).KeepAwakeOffer;
const loadQueue = async () => (await import("./queue-list.tsx")).QueueList;

/** The screen that collects photos and shows them on their way. */
export function BackupPanel() {
  const { intake, queue, services, way } = usePage();
  // The list comes while the queue is still being read, so that it is there with its rows.
  useEffect(() => void loadQueue().catch(() => {}), []);
  const { waitingCount, needsYouCount, deletedCount, trashedCount } = queue.totals.value;
  const { backgroundSync } = services.wakers.value;
  // Where nothing is sent once the page sleeps, that the screen stays on is offered here too.
  const isKeptByPage =
    waitingCount > 0 && way.situation.value === "going" && backgroundSync !== "can";
  const isQueued = waitingCount + needsYouCount > 0;
  return (
    <div class="backup">
      <Sentence />
      {isKeptByPage && <LazyPart load={loadKeepAwake} />}
      <IntakeBar />
      <OverallProgress />
      <ChoosePhotos />
      {intake.report.value !== null && <LazyPart load={loadReport} />}
      {deletedCount + trashedCount > 0 && <LazyPart load={loadQuestion} />}
      <PairPlace />
      {isQueued && <LazyPart load={loadQueue} />}
    </div>
  );
}
