import { HomewardError } from "../../src/core/errors.ts";
import { CHUNK_MEDIA_TYPE, HEADER } from "../../src/core/tus/protocol.ts";
import type { Ctx, Home } from "./app-context.ts";
import { bytesHeader, chunkOf, hasChunk, requireTus, uploadHeaders } from "./tus-headers.ts";

/** PATCH /uploads/:id: the next bytes of an upload (tus, Core and Checksum). */
export function patchUpload(home: Home) {
  return async (c: Ctx) => {
    requireTus(c);
    if (!hasChunk(c)) {
      throw new HomewardError("media-type", `Content-Type must be ${CHUNK_MEDIA_TYPE}.`);
    }
    const offsetBytes = bytesHeader(c, HEADER.uploadOffset);
    if (offsetBytes === null) {
      throw new HomewardError("invalid-header", "Upload-Offset is missing.");
    }
    const chunk = chunkOf(c, offsetBytes, null);
    const id = c.req.param("id") ?? "";
    const state = await home.intake.append(c.get("device").id, id, offsetBytes, chunk);
    return c.body(null, 204, uploadHeaders(state));
  };
}
