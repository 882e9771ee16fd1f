import { useEffect, useState } from "preact/hooks";
import { activityHead } from "../../core/view/activity-head.ts";
import { ACTIVITY_WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { DiagnosticsCard } from "./diagnostics-card.tsx";
import { Failures } from "./failures.tsx";
import { Receipts } from "./receipts.tsx";
import { useFailures } from "./use-failures.ts";
import { KEPT_WAKES, useWakes } from "./use-wakes.ts";
import { WakeLog } from "./wake-log.tsx";
import "./activity.css";

/** "8 minutes ago" grows old by the minute. */
const TELL_EVERY_MS = 30_000;

/** What Homeward did: when photos went home last, what needs the person, each wake, and the receipts. */
export function ActivityScreen() {
  const { services } = usePage();
  const wakes = useWakes();
  const failures = useFailures();
  const [nowMs, setNowMs] = useState(services.nowMs);
  useEffect(() => {
    setNowMs(services.nowMs());
    const timer = setInterval(() => setNowMs(services.nowMs()), TELL_EVERY_MS);
    return () => clearInterval(timer);
  }, [services, wakes]);
  // All of it at once, so that nothing that comes late pushes what is read already.
  if (wakes === null || failures === null) return null;
  const words = ACTIVITY_WORDS;
  const log = wakes === "unreadable" ? [] : wakes;
  return (
    <div class="activity">
      <p class="activity-head">
        <Head words={activityHead(log, nowMs, log.length < KEPT_WAKES)} />
      </p>
      <Failures groups={failures} />
      <section class="activity-log" aria-labelledby="log-title">
        <h2 id="log-title" class="visually-hidden">
          {words.title}
        </h2>
        {wakes === "unreadable" && <p role="alert">{words.unreadable}</p>}
        {wakes !== "unreadable" && log.length === 0 && <p class="activity-empty">{words.empty}</p>}
        {log.length > 0 && <WakeLog wakes={log} nowMs={nowMs} />}
      </section>
      <div class="activity-side">
        <Receipts />
        <DiagnosticsCard wakes={log} />
      </div>
    </div>
  );
}

/** Breaks between its facts before it breaks within one. */
function Head({ words }: { words: string }) {
  const facts = words.split(" · ");
  return (
    <>
      {facts.map((fact, at) => (
        <span key={fact}>{at < facts.length - 1 ? `${fact} · ` : fact}</span>
      ))}
    </>
  );
}
