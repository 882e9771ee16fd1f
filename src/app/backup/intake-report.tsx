import { WORDS } from "../../core/view/words.ts";
import { FileName } from "../parts/file-name.tsx";
import { CloseIcon } from "../parts/icons.tsx";
import { usePage } from "../state/page-context.ts";

const SHOWN_REFUSALS = 50;

/** What became of the last pick: what is safe, what was known, and each file that could not be taken, by name. */
export function IntakeReport() {
  const { intake } = usePage();
  const report = intake.report.value;
  if (report === null) return null;
  const { queuedCount, alreadyQueuedCount, alreadyHomeCount, noRoomCount, refused } = report;
  const lines = [
    queuedCount > 0 && WORDS.report.saved(queuedCount),
    alreadyQueuedCount > 0 && WORDS.report.already(alreadyQueuedCount),
    alreadyHomeCount > 0 && WORDS.report.alreadyHome(alreadyHomeCount),
    noRoomCount > 0 && WORDS.report.room(queuedCount, queuedCount + noRoomCount),
  ].filter((line) => line !== false);
  if (lines.length === 0 && refused.length === 0) lines.push(WORDS.report.nothing);
  return (
    <section
      class="card report"
      data-tone={refused.length > 0 ? "attention" : "done"}
      aria-labelledby="report-title"
    >
      <div class="report-words" role="status">
        <h2 id="report-title">{WORDS.report.title}</h2>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {refused.length > 0 && (
          <>
            <p>{WORDS.report.refused(refused.length)}</p>
            <ul class="refused">
              {refused.slice(0, SHOWN_REFUSALS).map(({ filename, words }, at) => (
                <li key={at}>
                  <FileName filename={filename} />
                  <span class="quiet">{words}</span>
                </li>
              ))}
              {refused.length > SHOWN_REFUSALS && (
                <li class="quiet">{WORDS.report.more(refused.length - SHOWN_REFUSALS)}</li>
              )}
            </ul>
          </>
        )}
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
