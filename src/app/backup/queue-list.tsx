import { WORDS } from "../../core/words/spoken.ts";
import { usePage } from "../state/page-context.ts";
import { QueueSection } from "./queue-section.tsx";

const VIEWS = ["needs-you", "sending", "waiting", "backing-off"] as const;

/** Every photo that is not home yet: who needs you first, then what moves, then what waits. */
export function QueueList() {
  const { queue } = usePage();
  const counts = queue.counts.value;
  if (VIEWS.every((view) => counts[view] === 0)) return null;
  return (
    <section class="queue" aria-label={WORDS.queue.title}>
      {VIEWS.map(
        (view) => counts[view] > 0 && <QueueSection key={view} view={view} count={counts[view]} />,
      )}
    </section>
  );
}
