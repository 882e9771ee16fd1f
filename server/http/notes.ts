import { HomewardError } from "../../src/core/errors.ts";
import { type Sha256, parseSha256 } from "../../src/core/ids.ts";
import { type AssetNotes, parseAssetNotes } from "../../src/core/photos/asset-notes.ts";
import type { Ctx, Home } from "./app-context.ts";
import { jsonBody } from "./json-body.ts";

const MOST_ITEMS = 200;
/** 200 of the longest descriptions in the widest letters would not fit; who has such sends fewer at a time. */
const MAX_BYTES = 1024 * 1024;

type Item = { sha256: Sha256; notes: AssetNotes | null };

function itemOf(value: unknown, at: number): Item {
  try {
    const { sha256, notes } = value as Record<string, unknown>;
    return { sha256: parseSha256(sha256), notes: parseAssetNotes(notes) };
  } catch (cause) {
    const words = `'items[${at}].sha256' must be 64 lower-case hexadecimal digits.`;
    throw new HomewardError("invalid-body", words, { cause });
  }
}

/** POST /api/v1/notes: what an export tells about contents that are home; each fills what its photo leaves open. */
export function postNotes(home: Home) {
  return async (c: Ctx) => {
    const { items: told } = await jsonBody(c, ["items"], MAX_BYTES);
    if (!Array.isArray(told) || told.length > MOST_ITEMS)
      throw new HomewardError("invalid-body", `'items' must be a list of at most ${MOST_ITEMS}.`);
    const items = told.map(itemOf);
    await home.intake.note(
      items.flatMap(({ sha256, notes }) => (notes === null ? [] : { sha256, notes })),
    );
    const found = await home.catalogue.findResources(items.map(({ sha256 }) => sha256));
    const known = new Set(found.map(({ sha256 }) => sha256));
    const results = items.map(({ sha256 }) => ({
      sha256,
      status: known.has(sha256) ? "noted" : "absent",
    }));
    return c.json({ results });
  };
}
