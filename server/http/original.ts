import { pipeline } from "node:stream/promises";
import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx, Home } from "./app-context.ts";
import { assetOf } from "./assets.ts";

/** A Content-Disposition that names a file by any characters (RFC 6266, RFC 5987). */
function attachment(filename: string): string {
  const ascii = filename.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(filename.toWellFormed()).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** Reads a Range header with one range (RFC 9110 section 14); null for none and for what may be ignored. Throws when unsatisfiable. */
export function parseRange(header: string | undefined, sizeBytes: number) {
  const found = /^bytes=([0-9]*)-([0-9]*)$/.exec(header?.trim() ?? "");
  if (found === null || (found[1] === "" && found[2] === "")) return null;
  const isSuffix = found[1] === "";
  const start = isSuffix ? Math.max(0, sizeBytes - Number(found[2])) : Number(found[1]);
  const wished = isSuffix || found[2] === "" ? sizeBytes - 1 : Number(found[2]);
  if (!isSuffix && found[2] !== "" && wished < start) return null;
  const end = Math.min(wished, sizeBytes - 1);
  if (start >= sizeBytes || start > end) throw new HomewardError("range-not-satisfiable");
  return { start, end };
}

/** GET and HEAD /api/v1/assets/:id/original: the bytes as they came. */
export function getOriginal(home: Home) {
  return async (c: Ctx) => {
    const asset = await assetOf(c, home);
    const etag = `"${asset.sha256}"`;
    const { outgoing } = c.env;
    const headers = {
      ETag: etag,
      "Accept-Ranges": "bytes",
      "Cache-Control": "private, max-age=31536000, immutable",
    };
    if (c.req.header("if-none-match") === etag) return c.body(null, 304, headers);
    const ifRange = c.req.header("if-range");
    let range: { start: number; end: number } | null;
    try {
      const wanted = ifRange === undefined || ifRange === etag ? c.req.header("range") : undefined;
      range = parseRange(wanted, asset.sizeBytes);
    } catch (error) {
      c.header("Content-Range", `bytes */${asset.sizeBytes}`);
      throw error;
    }
    const { start, end } = range ?? { start: 0, end: asset.sizeBytes - 1 };
    const all: Record<string, string> = {
      ...headers,
      "Content-Type": asset.mediaType,
      "Content-Disposition": attachment(asset.filename),
      "Content-Length": String(end - start + 1),
    };
    if (range !== null) all["Content-Range"] = `bytes ${start}-${end}/${asset.sizeBytes}`;
    const status = range === null ? 200 : 206;
    if (c.req.method === "HEAD") return c.body(null, status, all);
    const source = await home.originals.read(asset.path, { start, end });
    outgoing.writeHead(status, all);
    await pipeline(source, outgoing).catch(() => {}); // the reader went away: nobody is left to be told
    return RESPONSE_ALREADY_SENT;
  };
}
