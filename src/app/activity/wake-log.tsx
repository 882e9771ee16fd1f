import { useMemo, useState } from "preact/hooks";
import type { WakeRecord } from "../../core/ports.ts";
import { formatDay, localDay } from "../../core/view/format-day.ts";
import { type WakeLine, wakeLines } from "../../core/view/wake-words.ts";
import { ACTIVITY_WORDS } from "../../core/words/spoken.ts";

const PAGE = 20;
const DAY_MS = 86_400_000;

/** The log by days, today first, a page at a time. */
export function WakeLog({ wakes, nowMs }: { wakes: readonly WakeRecord[]; nowMs: number }) {
  const [shown, setShown] = useState(PAGE);
  const lines = useMemo(() => wakeLines(wakes), [wakes]);
  const days = Map.groupBy(lines.slice(0, shown), ({ day }) => day);
  return (
    <>
      {Array.from(days, ([day, ofDay]) => (
        <section class="wake-day" key={day} aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>{dayName(day, nowMs)}</h3>
          <ul role="list">
            {ofDay.map((line) => (
              // What comes next is told of the newest wake alone: of all others it is known.
              <WakeRow key={line.startedAtMs} line={line} isNewest={line === lines[0]} />
            ))}
          </ul>
        </section>
      ))}
      {lines.length > shown && (
        <button type="button" class="button-quiet show-more" onClick={() => setShown(shown + PAGE)}>
          {ACTIVITY_WORDS.earlier}
        </button>
      )}
    </>
  );
}

function WakeRow({ line, isNewest }: { line: WakeLine; isNewest: boolean }) {
  const { time, outcome, reason, around, next, tone, wakes } = line;
  return (
    <li class="wake" data-tone={tone}>
      <span class="wake-time">{time}</span>
      <div class="wake-words">
        <p class="wake-outcome">{outcome}</p>
        {reason !== "" && (
          <p class="wake-reason" dir="auto">
            {reason}
          </p>
        )}
        {wakes.length > 0 ? (
          <details class="wake-each">
            <summary>{ACTIVITY_WORDS.each(wakes.length)}</summary>
            <ul role="list">
              {wakes.map((wake) => (
                <li key={wake.startedAtMs}>
                  <span class="wake-time">{wake.time}</span> {wake.around}
                </li>
              ))}
            </ul>
          </details>
        ) : (
          <p class="wake-around">{around}</p>
        )}
        {isNewest && next !== "" && <p class="wake-around">{next}</p>}
      </div>
    </li>
  );
}

function dayName(day: string, nowMs: number): string {
  const today = localDay(nowMs);
  if (day === today) return ACTIVITY_WORDS.today;
  if (day === localDay(nowMs - DAY_MS)) return ACTIVITY_WORDS.yesterday;
  return formatDay(day, today);
}
