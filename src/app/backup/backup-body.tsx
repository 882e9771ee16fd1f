import { HomeStrip } from "../home/home-strip.tsx";
import { LazyPart } from "../parts/lazy-part.tsx";
import { PairPlace } from "../pair/pair-place.tsx";
import { FirstRunCard } from "../first-run/first-run-card.tsx";
import { useFirstRun } from "../first-run/use-first-run.ts";
import { usePage } from "../state/page-context.ts";
import { ChoosePhotos } from "./choose-photos.tsx";
import { OnTheWay } from "./on-the-way.tsx";
import { QueueList } from "./queue-list.tsx";
import { useReportLine } from "./use-report-line.ts";
import { useSavingGuard } from "./use-saving-guard.ts";
import "./backup-body.css";
import "./queue.css";

const loadReport = async () => (await import("./intake-report.tsx")).IntakeReport;
const loadKeepAwake = async () => (await import("./keep-awake-offer.tsx")).KeepAwakeOffer;
const loadNeedsYou = async () => (await import("./needs-you.tsx")).NeedsYou;

/** All below the sentence, in the order in which it concerns a person; on a wide window what is home stands beside it. */
export function BackupBody() {
  const { intake, link, queue, services, way } = usePage();
  const firstRun = useFirstRun();
  const { waitingCount, needsYouCount, homeCount } = queue.totals.value;
  const { backgroundSync } = services.wakers.value;
  useSavingGuard();
  // The step is behind, and yet home does not know this device any more: it left, or was signed out elsewhere.
  const isForgotten =
    link.status.value?.kind === "signed-out" &&
    firstRun?.steps.some(({ step, state }) => step === "pair" && state === "done") === true;
  const hasReport = useReportLine();
  // Where nothing is sent once the page sleeps, that the screen stays on is offered here too.
  const isKeptByPage =
    waitingCount > 0 && way.situation.value === "going" && backgroundSync !== "can";
  const isFresh = waitingCount + needsYouCount + homeCount === 0 && intake.progress.value === null;
  return (
    <>
      <div class="backup">
        {needsYouCount > 0 && <LazyPart load={loadNeedsYou} />}
        {(firstRun === null || isForgotten) && <PairPlace />}
        {(firstRun === null || !isFresh) && <OnTheWay />}
        {firstRun !== null && <FirstRunCard now={firstRun} />}
        {isKeptByPage && <LazyPart load={loadKeepAwake} />}
        {firstRun === null && <ChoosePhotos />}
        {hasReport && <LazyPart load={loadReport} />}
      </div>
      <HomeStrip isQuiet={firstRun !== null && isFresh} />
      <QueueList />
    </>
  );
}
