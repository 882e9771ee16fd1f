import { useMemo, useState } from "preact/hooks";
import type { WakeRecord } from "../../core/ports.ts";
import { ACTIVITY_WORDS, WORDS } from "../../core/words/spoken.ts";
import { formatDay, localDay } from "../../core/view/format-day.ts";
import { type WakeLine, wakeLines } from "../../core/view/wake-words.ts";
import { usePage } from "../state/page-context.ts";

const PAGE = 50;

/** The log by days, a page at a time. */
export function WakeLog({ wakes }: { wakes: readonly WakeRecord[] }) {
  const { services } = usePage();
  const [shown, setShown] = useState(PAGE);
  const lines = useMemo(() => wakeLines(wakes), [wakes]);
  const today = localDay(services.nowMs());
  const days = Map.groupBy(lines.slice(0, shown), ({ day }) => day);
  return (
    <>
      {Array.from(days, ([day, ofDay]) => (
        <section class="wake-day" key={day}>
          <h2>{day === today ? ACTIVITY_WORDS.today : formatDay(day, today)}</h2>
          <ul role="list">
            {ofDay.map((line) => (
              <WakeRow key={line.startedAtMs} line={line} />
            ))}
          </ul>
        </section>
      ))}
      {lines.length > shown && (
        <button type="button" class="button-quiet show-more" onClick={() => setShown(shown + PAGE)}>
          {WORDS.home.more}
        </button>
      )}
    </>
  );
}

function WakeRow({ line }: { line: WakeLine }) {
  const around = [line.woken, line.seen].filter((words) => words !== "").join(" · ");
  return (
    <li class="wake" data-tone={line.tone}>
      <span class="wake-time">{line.time}</span> <span class="wake-woken">{around}</span>{" "}
      <span class="wake-outcome">{line.outcome}</span>{" "}
      {line.next !== "" && <span class="wake-next">{line.next}</span>}
    </li>
  );
}
