import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { ArchivedFile } from "../ports/archive-rows.ts";
import { sendPieces } from "../restore/send-pieces.ts";
import type { Ctx, Home } from "./app-context.ts";
import { type ByteRange, namesTag, parseRange } from "./byte-range.ts";

/** A reader that takes nothing for so long is gone; a person may pause a film. */
const STALL_MS = 10 * 60_000;

type StoredFile = Pick<ArchivedFile, "sha256" | "sizeBytes" | "filename" | "mediaType" | "path">;

/** A Content-Disposition that names a file by any characters (RFC 6266, RFC 5987). */
export function attachment(filename: string): string {
  const ascii = filename.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const encoded = encodeURIComponent(filename.toWellFormed()).replaceAll(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

/** The range that a request wants, once its conditions hold; throws `range-not-satisfiable`, saying how long the file is. */
function wantedRange(c: Ctx, etag: string, sizeBytes: number): ByteRange | null {
  // Ranges are defined for GET alone (RFC 9110 section 14.2), and If-Range compares strongly (13.1.5).
  const ifRange = c.req.header("if-range")?.trim();
  if (c.req.method === "HEAD" || (ifRange !== undefined && ifRange !== etag)) return null;
  try {
    return parseRange(c.req.header("range"), sizeBytes);
  } catch (error) {
    c.header("Content-Range", `bytes */${sizeBytes}`);
    throw error;
  }
}

/** Answers with a file of the library as it came: whole or a range, or that the reader has it (RFC 9110 sections 13 and 14). */
export async function sendOriginal(c: Ctx, home: Home, file: StoredFile) {
  const { sha256, sizeBytes, path } = file;
  const etag = `"${sha256}"`;
  const headers = {
    ETag: etag,
    "Accept-Ranges": "bytes",
    "Cache-Control": "private, max-age=31536000, immutable",
  };
  const ifMatch = c.req.header("if-match");
  if (ifMatch !== undefined && !namesTag(ifMatch, etag, false)) return c.body(null, 412, headers);
  const ifNoneMatch = c.req.header("if-none-match");
  if (ifNoneMatch !== undefined && namesTag(ifNoneMatch, etag, true))
    return c.body(null, 304, headers);
  const range = wantedRange(c, etag, sizeBytes);
  const { start, end } = range ?? { start: 0, end: sizeBytes - 1 };
  const all: Record<string, string> = {
    ...headers,
    "Content-Type": file.mediaType,
    "Content-Disposition": attachment(file.filename),
    "Content-Length": String(end - start + 1),
  };
  if (range !== null) all["Content-Range"] = `bytes ${start}-${end}/${sizeBytes}`;
  const status = range === null ? 200 : 206;
  if (c.req.method === "HEAD" || sizeBytes === 0) return c.body(null, status, all);
  const source = await home.originals.read(path, { start, end });
  const { outgoing } = c.env;
  outgoing.writeHead(status, all);
  try {
    await sendPieces(outgoing, whole(source, end - start + 1), STALL_MS);
  } catch {
    // The answer was cut off, which its reader sees by the length; `verify` tells what is wrong with the file.
  }
  return RESPONSE_ALREADY_SENT;
}

/** The pieces of a source; throws at its end when bytes are missing, for then the answer must not look whole. */
async function* whole(source: AsyncIterable<Uint8Array>, sizeBytes: number) {
  let leftBytes = sizeBytes;
  for await (const piece of source) {
    leftBytes -= piece.byteLength;
    yield piece;
  }
  if (leftBytes > 0) throw new Error(`${leftBytes} bytes are missing in the library`);
}
