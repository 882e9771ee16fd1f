import type { Ctx, Home } from "./app-context.ts";
import { queryOf } from "./query.ts";

/** GET /api/v1/assets/days: how many photos each wall day has, newest first; a list as long as there are days with photos. */
export function getDays(home: Home) {
  return async (c: Ctx) => {
    queryOf(c, []);
    const days = await home.catalogue.countByDay();
    return c.json({ days, totalCount: days.reduce((sum, { count }) => sum + count, 0) });
  };
}

/** GET /api/v1/cameras: the cameras that took what is in the timeline, by name. */
export function getCameras(home: Home) {
  return async (c: Ctx) => {
    queryOf(c, []);
    return c.json({ cameras: await home.catalogue.listCameras() });
  };
}
