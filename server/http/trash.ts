import { KEPT_DAYS } from "../trash/trash.ts";
import type { Ctx, Home } from "./app-context.ts";
import { assetIdsOf } from "./asset-ids.ts";

/** POST /api/v1/trash: moves assets to the trash; what is there already, or unknown, is passed over. */
export function postTrash(home: Home) {
  return async (c: Ctx) => {
    const trashedCount = await home.catalogue.moveToTrash(await assetIdsOf(c), home.nowMs());
    return c.json({ trashedCount });
  };
}

/** POST /api/v1/trash/restore: takes assets out of the trash. */
export function postRestore(home: Home) {
  return async (c: Ctx) => {
    const restoredCount = await home.catalogue.takeFromTrash(await assetIdsOf(c), home.nowMs());
    return c.json({ restoredCount });
  };
}

/** GET /api/v1/trash/summary: what emptying the trash would free. */
export function getTrashSummary(home: Home) {
  return async (c: Ctx) => c.json({ ...(await home.catalogue.trashTotals()), keptDays: KEPT_DAYS });
}

/** DELETE /api/v1/trash: deletes for good what is in it, files too, and tells what that freed. */
export function deleteTrash(home: Home) {
  return async (c: Ctx) => c.json(await home.trash.empty());
}
