import type { Ctx, Home } from "./app-context.ts";
import { answerPicture } from "./picture.ts";

/** GET /api/v1/assets/:id/preview: a WebP of at most 1600 px. */
export function getPreview(home: Home) {
  return async (c: Ctx) => await answerPicture(c, home, "preview");
}
