import { HomewardError } from "../../src/core/errors.ts";
import { type Sha256, parseSha256 } from "../../src/core/ids.ts";
import type { Ctx, Home } from "./app-context.ts";
import { jsonBody } from "./json-body.ts";

const MAX_HASHES = 1000;
const MAX_BYTES = 128 * 1024;

/** What the home knows about a content. */
export type CheckResult = {
  sha256: Sha256;
  status: "absent" | "home" | "trashed" | "deleted";
  /** The signed receipt of what is home, in the trash too. */
  receipt?: string;
};

function parseHashes(value: unknown): Sha256[] {
  if (!Array.isArray(value) || value.length > MAX_HASHES) {
    throw new HomewardError("invalid-body", `'hashes' must be a list of at most ${MAX_HASHES}.`);
  }
  return value.map((hash: unknown, at) => {
    try {
      return parseSha256(hash);
    } catch (cause) {
      const words = `'hashes[${at}]' must be 64 lower-case hexadecimal digits.`;
      throw new HomewardError("invalid-body", words, { cause });
    }
  });
}

/** POST /api/v1/check: which contents are home already, and which a person deleted there for good. */
export function postCheck(home: Home) {
  return async (c: Ctx) => {
    const hashes = parseHashes((await jsonBody(c, ["hashes"], MAX_BYTES))["hashes"]);
    return c.json({ results: await checkHashes(home, hashes) });
  };
}

/** How contents stand, in the order of the question. */
export async function checkHashes(home: Home, hashes: readonly Sha256[]): Promise<CheckResult[]> {
  const facts = new Map(
    (await home.catalogue.findResources(hashes)).map((one) => [one.sha256, one]),
  );
  const absent = hashes.filter((sha256) => !facts.has(sha256));
  const deleted = new Set(await home.catalogue.findTombstones(absent));
  return hashes.map((sha256): CheckResult => {
    const found = facts.get(sha256);
    if (found === undefined) return { sha256, status: deleted.has(sha256) ? "deleted" : "absent" };
    const status = found.trashedAtMs === null ? "home" : "trashed";
    return { sha256, status, receipt: home.identity.sign(found) };
  });
}
