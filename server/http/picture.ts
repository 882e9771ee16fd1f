import { HomewardError } from "../../src/core/errors.ts";
import { parseAssetId } from "../../src/core/ids.ts";
import type { PictureSize } from "../ports/pictures.ts";
import type { Ctx, Home } from "./app-context.ts";

/** A picture that waits is drawn next; usually it is there by then, s. */
const RETRY_AFTER_S = 5;

/** A small picture of an asset as WebP; `not-found` while there is none, with Retry-After where one is to come. */
export async function answerPicture(c: Ctx, home: Home, size: PictureSize) {
  const id = c.req.param("id") ?? "";
  if (!/^[0-9a-f]{32}$/.test(id)) throw new HomewardError("not-found");
  const found = await home.pictures.find(parseAssetId(id), size);
  switch (found.kind) {
    case "no-asset":
      throw new HomewardError("not-found");
    case "failed":
      throw new HomewardError("not-found", "This file cannot be drawn here.");
    case "waiting":
      c.header("Retry-After", String(RETRY_AFTER_S));
      throw new HomewardError("not-found", "This picture is still to be drawn.");
    case "ready": {
      const etag = `"${found.sha256}-${size}"`;
      const headers = { ETag: etag, "Cache-Control": "private, max-age=31536000, immutable" };
      if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
      return c.body(found.bytes, 200, { ...headers, "Content-Type": "image/webp" });
    }
  }
}
