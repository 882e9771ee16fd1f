import { useEffect, useRef } from "preact/hooks";
import { reportSentence } from "../../core/view/report-words.ts";
import type { IntakeReport } from "../services.ts";
import type { Done } from "../state/done.ts";
import { usePage } from "../state/page-context.ts";

/** Whether all of a pick went well, so that one line says it. */
function isWell({ refused, noRoomCount, damaged = [], losses = [] }: IntakeReport): boolean {
  return refused.length + noRoomCount + damaged.length + losses.length === 0;
}

/** Says in one line at the lower edge what became of a pick that went well; true: there is more to say, in a card. */
export function useReportLine(): boolean {
  const { intake, done } = usePage();
  const report = intake.report.value;
  const said = useRef<Done | null>(null);
  useEffect(() => {
    if (report !== null && isWell(report)) {
      said.current = { words: reportSentence(report), undo: null };
      done.value = said.current;
    } else if (said.current !== null && done.peek() === said.current) done.value = null;
  }, [report, done]);
  return report !== null && !isWell(report);
}
