import { HomewardError } from "../../src/core/errors.ts";
import { HEADER } from "../../src/core/tus/protocol.ts";
import type { Ctx, Home } from "./app-context.ts";
import {
  bytesHeader,
  chunkOf,
  hasChunk,
  requireTus,
  uploadHeaders,
  uploadPath,
} from "./tus-headers.ts";

/** POST /uploads: makes an upload, or finds it again, and takes its first bytes (tus, Creation With Upload). */
export function postUpload(home: Home) {
  return async (c: Ctx) => {
    requireTus(c);
    const lengthBytes = bytesHeader(c, HEADER.uploadLength);
    if (lengthBytes === null) {
      throw new HomewardError(
        "invalid-header",
        "Upload-Length is missing; it cannot be told later.",
      );
    }
    if (lengthBytes === 0) {
      throw new HomewardError("invalid-header", "Upload-Length is 0: an empty file is no photo.");
    }
    if (lengthBytes > home.maxSizeBytes) {
      c.header(HEADER.tusMaxSize, String(home.maxSizeBytes));
      const words = `The home takes files of up to ${home.maxSizeBytes} bytes.`;
      throw new HomewardError("file-too-large", words);
    }
    const chunk = hasChunk(c) ? chunkOf(c, 0, lengthBytes) : null;
    const metadata = c.req.header(HEADER.uploadMetadata) ?? "";
    const state = await home.intake.create(c.get("device").id, lengthBytes, metadata, chunk);
    return c.body(null, 201, { ...uploadHeaders(state), Location: uploadPath(state) });
  };
}
