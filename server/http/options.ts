import { HEADER, TUS_VERSION } from "../../src/core/tus/protocol.ts";
import type { Ctx, Home } from "./app-context.ts";

/** OPTIONS /uploads: what this home can do (tus, Core). */
export function optionsUploads(home: Home) {
  return (c: Ctx) =>
    c.body(null, 204, {
      [HEADER.tusVersion]: TUS_VERSION,
      [HEADER.tusExtension]: "creation,creation-with-upload,checksum,termination,expiration",
      [HEADER.tusMaxSize]: String(home.maxSizeBytes),
      [HEADER.tusChecksumAlgorithm]: "sha256",
      Allow: "OPTIONS, POST, HEAD, PATCH, DELETE",
    });
}
