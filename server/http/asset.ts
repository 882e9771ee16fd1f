import { HomewardError } from "../../src/core/errors.ts";
import type { WholeEntry } from "../ports/asset-rows.ts";
import type { Ctx, Home } from "./app-context.ts";
import { assetOf } from "./assets.ts";
import { jsonBody } from "./json-body.ts";

const MAX_BYTES = 1024;

/** One asset with all that is known of it; `receipt` is signed for its primary file, `path` is where that lies in the library. */
async function factsOf(home: Home, asset: WholeEntry) {
  const [found] = await home.catalogue.findResources([asset.sha256]);
  return {
    ...asset,
    receipt: found === undefined ? null : home.identity.sign(found),
    albums: await home.catalogue.albumsOf(asset.id),
  };
}

/** GET /api/v1/assets/:id: one asset, in the trash or not. */
export function getAsset(home: Home) {
  return async (c: Ctx) => c.json(await factsOf(home, await assetOf(c, home)));
}

/** PATCH /api/v1/assets/:id: makes it a favourite or not. */
export function patchAsset(home: Home) {
  return async (c: Ctx) => {
    const { id } = await assetOf(c, home);
    const { favourite } = await jsonBody(c, ["favourite"], MAX_BYTES);
    if (typeof favourite !== "boolean")
      throw new HomewardError("invalid-body", "'favourite' must be true or false.");
    await home.catalogue.setFavourite(id, favourite, home.nowMs());
    return c.json(await factsOf(home, await assetOf(c, home)));
  };
}
