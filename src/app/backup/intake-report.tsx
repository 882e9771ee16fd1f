import { refusedByReason, reportSentence } from "../../core/view/report-words.ts";
import { REPORT_WORDS, WORDS } from "../../core/words/spoken.ts";
import { CloseIcon } from "../parts/icons.tsx";
import { usePage } from "../state/page-context.ts";
import { LossNotes } from "./loss-notes.tsx";
import { NamedFiles } from "./named-files.tsx";
import "./intake-report.css";

/** What became of the last pick: what is safe, what was known, what could not be taken and why, and what was lost before. */
export function IntakeReport() {
  const { intake } = usePage();
  const report = intake.report.value;
  if (report === null) return null;
  const { queuedCount, noRoomCount, refused, damaged = [], losses = [] } = report;
  const sentence = reportSentence(report);
  return (
    <section
      class="card report"
      data-tone={refused.length > 0 ? "attention" : "done"}
      aria-labelledby="report-title"
    >
      <div class="report-words">
        <h2 id="report-title" tabIndex={-1}>
          {WORDS.report.title}
        </h2>
        <div class="report-counts" role="status">
          {sentence !== "" && <p>{sentence}</p>}
          {noRoomCount > 0 && <p>{WORDS.report.room(queuedCount, queuedCount + noRoomCount)}</p>}
          {refused.length > 0 && <p>{WORDS.report.refused(refused.length)}</p>}
        </div>
        {refusedByReason(refused).map(({ words, filenames }) => (
          <div key={words} class="report-group">
            <p class="report-reason">{words}</p>
            <NamedFiles filenames={filenames} />
          </div>
        ))}
        {damaged.length > 0 && (
          <div class="report-group">
            <p>{REPORT_WORDS.damaged(damaged.length)}</p>
            <NamedFiles filenames={damaged} />
          </div>
        )}
        {losses.length > 0 && <LossNotes losses={losses} />}
      </div>
      <button
        type="button"
        class="button-icon"
        aria-label={WORDS.report.dismiss}
        onClick={() => intake.dismiss()}
      >
        <CloseIcon />
      </button>
    </section>
  );
}
