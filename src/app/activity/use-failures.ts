import { useEffect, useState } from "preact/hooks";
import type { FailureGroup } from "../../core/view/failure-groups.ts";
import { readFailureGroups } from "../state/failure-actions.ts";
import { usePage } from "../state/page-context.ts";

/** Why photos were set aside, reason by reason, followed as they come and go; null: not read yet. */
export function useFailures(): readonly FailureGroup[] | null {
  const { services, queue } = usePage();
  const { needsYouCount } = queue.totals.value;
  const [groups, setGroups] = useState<readonly FailureGroup[] | null>(null);
  useEffect(() => {
    let current = true;
    const read = async () => {
      const found = needsYouCount === 0 ? [] : await readFailureGroups(services);
      if (current) setGroups(found);
    };
    // A store that cannot be read is told by the queue's own refresh.
    read().catch(() => current && setGroups([]));
    return () => {
      current = false;
    };
  }, [services, needsYouCount]);
  return groups;
}
