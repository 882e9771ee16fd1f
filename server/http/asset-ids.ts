import { HomewardError } from "../../src/core/errors.ts";
import { type AssetId, parseAssetId } from "../../src/core/ids.ts";
import type { Ctx } from "./app-context.ts";
import { jsonBody } from "./json-body.ts";

const MAX_IDS = 1000;
const MAX_BYTES = 64 * 1024;

/** The body `{ assetIds: […] }` of at most 1,000; throws `invalid-body`. */
export async function assetIdsOf(c: Ctx): Promise<AssetId[]> {
  const { assetIds } = await jsonBody(c, ["assetIds"], MAX_BYTES);
  return parseAssetIds(assetIds, MAX_IDS);
}

/** Reads a list of at most `most` ids; throws `invalid-body`. */
export function parseAssetIds(assetIds: unknown, most: number): AssetId[] {
  if (!Array.isArray(assetIds) || assetIds.length > most)
    throw new HomewardError("invalid-body", `'assetIds' must be a list of at most ${most}.`);
  return assetIds.map((id: unknown, at) => {
    try {
      return parseAssetId(id);
    } catch (cause) {
      const words = `'assetIds[${at}]' must be 32 lower-case hexadecimal digits.`;
      throw new HomewardError("invalid-body", words, { cause });
    }
  });
}
