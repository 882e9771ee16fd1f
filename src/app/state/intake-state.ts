import { type ReadonlySignal, signal } from "@preact/signals";
import { addReports } from "../../core/add-reports.ts";
import { emptyReport, isEmptyReport } from "../../core/empty-report.ts";
import type { IntakeProgress, IntakeReport, PickedItems, Services } from "../services.ts";
import { wordsOf } from "./words-of.ts";

export type IntakeState = {
  /** The pick that is being saved; null: none. */
  progress: ReadonlySignal<IntakeProgress | null>;
  /** What became of the last pick, and of those in line before it; null: none, or dismissed. */
  report: ReadonlySignal<IntakeReport | null>;
  /** Saves the files after those that were picked before. Never rejects. */
  pick(items: PickedItems<File>, refused?: IntakeReport["refused"]): Promise<void>;
  /** Shows what became of files that came in elsewhere. */
  show(report: IntakeReport): void;
  /** Ends the saving, of those in line too; what is saved stays. */
  stop(): void;
  dismiss(): void;
  /** Takes back a report that asks for nothing, once all that it speaks of is home. */
  settle(): void;
};

export function createIntakeState(services: Services, onSaved: () => void): IntakeState {
  const progress = signal<IntakeProgress | null>(null);
  const report = signal<IntakeReport | null>(null);
  let line: Promise<void> = Promise.resolve();
  let inLine = 0;
  let stopping = new AbortController();

  async function save(
    items: PickedItems<File>,
    before: IntakeReport["refused"],
    isFirst: boolean,
  ): Promise<void> {
    progress.value = { doneCount: 0, allCount: items.length, doneBytes: 0, allBytes: 0 };
    const onProgress = (next: IntakeProgress) => {
      const moved = next.doneCount !== progress.value?.doneCount;
      progress.value = next;
      if (moved) onSaved();
    };
    const outcome = await takeIn(items, onProgress);
    const now = { ...outcome, refused: [...before, ...outcome.refused] };
    if (isEmptyReport(now)) return;
    const shown = isFirst ? null : report.peek();
    report.value = shown === null ? now : addReports(shown, now);
    services.worker.ring("enqueue");
    onSaved();
  }

  async function takeIn(
    items: PickedItems<File>,
    onProgress: (next: IntakeProgress) => void,
  ): Promise<IntakeReport> {
    if (items.length === 0) return emptyReport();
    try {
      return await services.intake(items, onProgress, stopping.signal);
    } catch (error) {
      // What was saved before the failure stays queued; the rows tell which.
      const words = wordsOf(error);
      const nameAt = (at: number) => items.at(at)?.file.name ?? "";
      const refused = Array.from(items, (_, at) => ({ filename: nameAt(at), words }));
      return { ...emptyReport(), refused };
    }
  }

  async function pick(
    items: PickedItems<File>,
    refused: IntakeReport["refused"] = [],
  ): Promise<void> {
    if (items.length === 0 && refused.length === 0) return;
    const isFirst = inLine === 0;
    inLine += 1;
    line = line.then(() => save(items, refused, isFirst));
    await line;
    inLine -= 1;
    if (inLine > 0) return;
    progress.value = null;
    stopping = new AbortController();
  }

  return {
    progress,
    report,
    pick,
    show: (shown) => {
      report.value = shown;
    },
    stop: () => stopping.abort(),
    dismiss: () => {
      report.value = null;
    },
    settle: () => {
      const { refused = [], damaged = [], losses = [] } = report.peek() ?? {};
      if (refused.length + damaged.length + losses.length === 0) report.value = null;
    },
  };
}
