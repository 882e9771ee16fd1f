import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx, Home } from "./app-context.ts";
import { assetOf } from "./assets.ts";
import { sendOriginal } from "./send-original.ts";

/** GET and HEAD /api/v1/assets/:id/original: the primary file as it came. */
export function getOriginal(home: Home) {
  return async (c: Ctx) => await sendOriginal(c, home, await assetOf(c, home));
}

/** GET and HEAD /api/v1/assets/:id/parts/:sha256: one file of an asset as it came. */
export function getPart(home: Home) {
  return async (c: Ctx) => {
    const { id } = await assetOf(c, home);
    const [asset] = await home.catalogue.findArchived([id]);
    const file = asset?.files.find(({ sha256 }) => sha256 === c.req.param("sha256"));
    if (file === undefined) throw new HomewardError("not-found");
    return await sendOriginal(c, home, file);
  };
}
