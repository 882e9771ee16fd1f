import { LOOK_LOCK, lookAt } from "./look.ts";
import type { LookBudget, LookParts, LookResult } from "./look-parts.ts";

/**
 * Looks through all linked folders, or one, within one budget; the folder whose last look is the longest ago comes first, so that a big one
 * starves no other. Null: somebody else looks right now. `waits`: until that one is done.
 */
export async function lookThrough(
  parts: LookParts,
  budget: LookBudget,
  options: { waits: boolean; only?: string },
): Promise<Map<string, LookResult> | null> {
  return navigator.locks.request(LOOK_LOCK, { ifAvailable: !options.waits }, async (lock) => {
    if (lock === null) return null;
    const results = new Map<string, LookResult>();
    for (const id of await inTurn(parts, options.only)) {
      const readCount = [...results.values()].reduce((sum, result) => sum + result.readCount, 0);
      const mostReads = budget.mostReads - readCount;
      results.set(id, await lookAt(id, parts, { ...budget, mostReads }));
    }
    return results;
  });
}

async function inTurn(parts: LookParts, only: string | undefined): Promise<string[]> {
  const open = await parts.folders.list();
  const folders = open.map(({ folder }) => folder).filter(({ isUnlinked }) => !isUnlinked);
  return folders
    .toSorted((one, other) => (one.lastLook?.endedAtMs ?? 0) - (other.lastLook?.endedAtMs ?? 0))
    .map(({ id }) => id)
    .filter((id) => only === undefined || id === only);
}
