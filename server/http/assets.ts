import { HomewardError } from "../../src/core/errors.ts";
import { parseAssetId } from "../../src/core/ids.ts";
import type { AssetEntry } from "../ports/asset-rows.ts";
import type { Ctx, Home } from "./app-context.ts";
import { encodeCursor } from "./asset-cursor.ts";
import { assetQueryOf } from "./asset-query.ts";

function cursorAfter(last: AssetEntry, trashed: boolean): string {
  const { id, takenAtMs, trashedAtMs } = last;
  return trashed
    ? encodeCursor({ id, takenAtMs: trashedAtMs ?? 0 }, "trash")
    : encodeCursor({ id, takenAtMs }, "timeline");
}

/**
 * GET /api/v1/assets: the timeline, newest taken first, or the trash, newest deleted first. The totals are those of the
 * whole timeline or trash, whatever the filter: counting what it finds would cost more the more there is.
 */
export function getAssets(home: Home) {
  return async (c: Ctx) => {
    const { catalogue } = home;
    const { limit, after, day, filter } = assetQueryOf(c);
    const start = day === null ? after : await catalogue.cursorBeforeDay(day);
    const isBeyond = day !== null && start === null;
    const entries = isBeyond ? [] : await catalogue.listAssets(limit + 1, start, filter);
    const assets = entries.slice(0, limit);
    const last = assets.at(-1);
    const isMore = last !== undefined && entries.length > limit;
    return c.json({
      assets,
      nextCursor: isMore ? cursorAfter(last, filter.trashed) : null,
      ...(await totalsOf(home, filter.trashed)),
    });
  };
}

async function totalsOf({ catalogue }: Home, trashed: boolean) {
  if (trashed) {
    const { count, bytes } = await catalogue.trashTotals();
    return { totalCount: count, totalBytes: bytes };
  }
  const { assetCount, byteCount } = await catalogue.totals();
  return { totalCount: assetCount, totalBytes: byteCount };
}

/** The asset that a path names; throws `not-found`. */
export async function assetOf(c: Ctx, home: Home) {
  const id = c.req.param("id") ?? "";
  const asset = /^[0-9a-f]{32}$/.test(id) ? await home.catalogue.findAsset(parseAssetId(id)) : null;
  if (asset === null) throw new HomewardError("not-found");
  return asset;
}
