import { HomewardError } from "../../src/core/errors.ts";
import { parseAssetId } from "../../src/core/ids.ts";
import type { AssetCursor } from "../ports/asset-rows.ts";

/** Which list a cursor is a place in: the trash is ordered by the instant of deletion. */
type List = "timeline" | "trash";

/** A cursor as text; opaque for clients. */
export function encodeCursor(cursor: AssetCursor, list: List): string {
  const mark = list === "trash" ? "t" : "";
  return Buffer.from(`${mark}${cursor.takenAtMs}.${cursor.id}`).toString("base64url");
}

/** Reads a cursor; throws `invalid-value` for anything that `encodeCursor` did not make for this list. */
export function parseCursor(text: string, list: List): AssetCursor {
  const found = /^t?(-?[0-9]{1,15})\.([0-9a-f]{32})$/.exec(
    Buffer.from(text, "base64url").toString("latin1"),
  );
  const cursor =
    found === null ? null : { takenAtMs: Number(found[1]), id: parseAssetId(found[2]) };
  if (cursor === null || encodeCursor(cursor, list) !== text) {
    throw new HomewardError("invalid-value", "'cursor' is not one that this home gave.");
  }
  return cursor;
}
