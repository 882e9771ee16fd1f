import { HomewardError } from "../../src/core/errors.ts";
import { parseAssetId, parseSha256 } from "../../src/core/ids.ts";
import type { PartClaim } from "../ports/asset-rows.ts";
import type { Ctx, Home } from "./app-context.ts";
import { checkHashes } from "./check.ts";
import { jsonBody } from "./json-body.ts";

const MOST_PARTS = 200;
const MAX_BYTES = 64 * 1024;

function claimOf(value: unknown, at: number): PartClaim {
  try {
    const { sha256, assetId } = value as Record<string, unknown>;
    return { sha256: parseSha256(sha256), assetId: parseAssetId(assetId) };
  } catch (cause) {
    const words = `'parts[${at}]' must be a hash of 64 digits and an asset id of 32, hexadecimal.`;
    throw new HomewardError("invalid-body", words, { cause });
  }
}

/** POST /api/v1/parts: which photos contents that are home belong to; photos that turn out to be one become one. Answers as the check does. */
export function postParts(home: Home) {
  return async (c: Ctx) => {
    const { parts } = await jsonBody(c, ["parts"], MAX_BYTES);
    if (!Array.isArray(parts) || parts.length > MOST_PARTS)
      throw new HomewardError("invalid-body", `'parts' must be a list of at most ${MOST_PARTS}.`);
    const claims = parts.map(claimOf);
    await home.catalogue.joinParts(claims, home.nowMs());
    const results = await checkHashes(
      home,
      claims.map(({ sha256 }) => sha256),
    );
    return c.json({ results });
  };
}
