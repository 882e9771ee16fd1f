import { HomewardError } from "../../src/core/errors.ts";
import { parseAssetId } from "../../src/core/ids.ts";
import type { AssetCursor } from "../ports/asset-rows.ts";
import type { Ctx, Home } from "./app-context.ts";

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 500;

const encodeCursor = (cursor: AssetCursor) =>
  Buffer.from(`${cursor.takenAtMs}.${cursor.id}`).toString("base64url");

/** Reads a cursor; throws `invalid-value` for anything that `encodeCursor` did not make. */
function parseCursor(text: string): AssetCursor {
  const found = /^(-?[0-9]{1,15})\.([0-9a-f]{32})$/.exec(
    Buffer.from(text, "base64url").toString("latin1"),
  );
  const cursor =
    found === null ? null : { takenAtMs: Number(found[1]), id: parseAssetId(found[2]) };
  if (cursor === null || encodeCursor(cursor) !== text) {
    throw new HomewardError("invalid-value", "'cursor' is not one that this home gave.");
  }
  return cursor;
}

function parseLimit(text: string | undefined): number {
  const limit = text === undefined ? DEFAULT_LIMIT : Number(text);
  if (!Number.isInteger(limit) || limit < 1 || limit > MAX_LIMIT) {
    throw new HomewardError("invalid-value", `'limit' must be 1 to ${MAX_LIMIT}.`);
  }
  return limit;
}

/** GET /api/v1/assets: the timeline, newest taken first. */
export function getAssets(home: Home) {
  return async (c: Ctx) => {
    const unknown = Object.keys(c.req.query()).find((key) => key !== "limit" && key !== "cursor");
    if (unknown !== undefined) {
      throw new HomewardError("invalid-value", `'${unknown.slice(0, 60)}' is no parameter here.`);
    }
    const limit = parseLimit(c.req.query("limit"));
    const cursor = c.req.query("cursor");
    const after = cursor === undefined ? null : parseCursor(cursor);
    const entries = await home.catalogue.listAssets(limit + 1, after);
    const { assetCount, byteCount } = await home.catalogue.totals();
    const page = entries.slice(0, limit);
    const last = page.at(-1);
    return c.json({
      assets: page,
      nextCursor: last !== undefined && entries.length > limit ? encodeCursor(last) : null,
      totalCount: assetCount,
      totalBytes: byteCount,
    });
  };
}

/** The asset that a path names; throws `not-found`. */
export async function assetOf(c: Ctx, home: Home) {
  const id = c.req.param("id") ?? "";
  const asset = /^[0-9a-f]{32}$/.test(id) ? await home.catalogue.findAsset(parseAssetId(id)) : null;
  if (asset === null) throw new HomewardError("not-found");
  return asset;
}
