import type { AssetId } from "../../src/core/ids.ts";
import type { ArchiveRows, ArchivedAsset } from "../ports/archive-rows.ts";
import { type AssetCursor, type AssetRows, EVERYTHING } from "../ports/asset-rows.ts";
import type { ArchiveCount } from "./manifest.ts";

const AT_ONCE = 100;

/** What a person wants back. */
export type Choice =
  | { kind: "some"; assetIds: readonly AssetId[] }
  | { kind: "album"; albumId: string }
  | { kind: "all" };

/**
 * The assets of a choice, a hundred at a time, each once, newest taken first: photos that arrive meanwhile move no page. Those
 * in the trash come only where they are named.
 */
export async function* chosenAssets(
  rows: AssetRows & ArchiveRows,
  choice: Choice,
  count: ArchiveCount,
): AsyncGenerator<ArchivedAsset> {
  if (choice.kind === "some") {
    const ids = [...new Set(choice.assetIds)];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const wanted = ids.slice(at, at + AT_ONCE);
      const found = await rows.findArchived(wanted);
      const known = new Set(found.map(({ id }) => id));
      count.unknownIds.push(...wanted.filter((id) => !known.has(id)));
      yield* found;
    }
    return;
  }
  const filter = choice.kind === "all" ? EVERYTHING : { ...EVERYTHING, albumId: choice.albumId };
  for (let after: AssetCursor | null = null; ;) {
    const page = await rows.listAssets(AT_ONCE, after, filter);
    yield* await rows.findArchived(page.map(({ id }) => id));
    after = page.at(-1) ?? null;
    if (page.length < AT_ONCE || after === null) return;
  }
}
