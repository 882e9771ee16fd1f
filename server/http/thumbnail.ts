import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx, Home } from "./app-context.ts";
import { assetOf } from "./assets.ts";

/** GET /api/v1/assets/:id/thumbnail: a WebP of at most 320 px; `not-found` for what cannot be drawn. */
export function getThumbnail(home: Home) {
  return async (c: Ctx) => {
    const asset = await assetOf(c, home);
    const image = await home.thumbnails.draw(asset.sha256, asset.path);
    if (image === null) throw new HomewardError("not-found", "This file cannot be drawn here.");
    return c.body(image, 200, {
      "Content-Type": "image/webp",
      "Cache-Control": "private, max-age=31536000, immutable",
    });
  };
}
