import type { Ctx, Home } from "./app-context.ts";
import { answerPicture } from "./picture.ts";

/** GET /api/v1/assets/:id/thumbnail: a WebP of at most 320 px. */
export function getThumbnail(home: Home) {
  return async (c: Ctx) => await answerPicture(c, home, "thumbnail");
}
