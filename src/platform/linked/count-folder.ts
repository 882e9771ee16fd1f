import type { FolderCounts } from "../../core/linked/linked-folders-port.ts";
import type { LinkedFolderStore } from "./folder-store.ts";

const MOST_PROBLEMS_NAMED = 20;

/** Counts what is home of each folder: two questions to the database, however many files there are. */
export async function countHome(
  folders: LinkedFolderStore,
  ids: readonly string[],
): Promise<Map<string, FolderCounts>> {
  const home = new Set(await (await folders.database()).getAllKeys("receipts"));
  const counts = new Map<string, FolderCounts>();
  for (const id of ids) {
    const rows = await folders.remembered(id, null, null);
    const problems = rows.flatMap(({ path, problem }) =>
      problem === null ? [] : [{ path, code: problem }],
    );
    counts.set(id, {
      fileCount: rows.length,
      homeCount: rows.filter(({ sha256 }) => sha256 !== null && home.has(sha256)).length,
      problemCount: problems.length,
      problems: problems.slice(0, MOST_PROBLEMS_NAMED),
    });
  }
  return counts;
}
