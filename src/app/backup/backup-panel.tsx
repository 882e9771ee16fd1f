import { PairCard } from "../pair/pair-card.tsx";
import { ChoosePhotos } from "./choose-photos.tsx";
import { IntakeBar } from "./intake-bar.tsx";
import { IntakeReport } from "./intake-report.tsx";
import { OverallProgress } from "./overall-progress.tsx";
import { QueueList } from "./queue-list.tsx";
import { Sentence } from "./sentence.tsx";

/** The screen that collects photos and shows them on their way. */
export function BackupPanel() {
  return (
    <div class="backup">
      <Sentence />
      <IntakeBar />
      <OverallProgress />
      <ChoosePhotos />
      <IntakeReport />
      <PairCard />
      <QueueList />
    </div>
  );
}
