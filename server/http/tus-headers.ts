import { HomewardError } from "../../src/core/errors.ts";
import { decodeChecksum } from "../../src/core/tus/checksum.ts";
import {
  CHUNK_MEDIA_TYPE,
  HEADER,
  TUS_VERSION,
  UPLOADS_PATH,
} from "../../src/core/tus/protocol.ts";
import type { Chunk } from "../intake/intake.ts";
import type { UploadState } from "../intake/upload-state.ts";
import type { Ctx } from "./app-context.ts";

/** Throws `tus-version` unless the request speaks tus 1.0.0. */
export function requireTus(c: Ctx): void {
  if (c.req.header(HEADER.tusResumable) !== TUS_VERSION) throw new HomewardError("tus-version");
}

/** A header that holds a whole number of bytes; null when it is not there; throws `invalid-header` naming it. */
export function bytesHeader(c: Ctx, name: string): number | null {
  const text = c.req.header(name);
  if (text === undefined) return null;
  const bytes = Number(text);
  if (!/^[0-9]{1,16}$/.test(text) || !Number.isSafeInteger(bytes)) {
    throw new HomewardError("invalid-header", `${name} must be a whole number of bytes.`);
  }
  return bytes;
}

/** Whether the request carries bytes of an upload. */
export function hasChunk(c: Ctx): boolean {
  return c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() === CHUNK_MEDIA_TYPE;
}

/** The bytes in a request, with their checksum. Throws when they cannot fit, before one of them is read. */
export function chunkOf(c: Ctx, offsetBytes: number, lengthBytes: number | null): Chunk {
  const sizeBytes = bytesHeader(c, "Content-Length");
  if (sizeBytes !== null && lengthBytes !== null && offsetBytes + sizeBytes > lengthBytes) {
    const words = `The body goes beyond the Upload-Length of ${lengthBytes} bytes.`;
    throw new HomewardError("invalid-body", words);
  }
  const checksum = c.req.header(HEADER.uploadChecksum);
  return {
    body: c.env.incoming,
    checksum: checksum === undefined ? null : decodeChecksum(checksum),
  };
}

/** The headers that tell where an upload stands. */
export function uploadHeaders(state: UploadState): Record<string, string> {
  const headers: Record<string, string> = {
    [HEADER.uploadOffset]: String(state.offsetBytes),
    "Cache-Control": "no-store",
  };
  if (state.expiresAtMs !== null) {
    headers[HEADER.uploadExpires] = new Date(state.expiresAtMs).toUTCString();
  }
  if (state.receipt !== null) headers[HEADER.receipt] = state.receipt;
  return headers;
}

/** The URL path of an upload. */
export function uploadPath(state: UploadState): string {
  return `${UPLOADS_PATH}/${state.id}`;
}
