import {
  CHUNK_MEDIA_TYPE,
  HEADER,
  TUS_VERSION,
  UPLOADS_PATH,
} from "../../src/core/tus/protocol.ts";
import type { Photo } from "./photos.ts";

/** How a photo is asked to be taken in. */
export type Dialect =
  | { kind: "homeward"; token: string }
  /** One request a file, which is the fastest that @tus/server has. */
  | { kind: "tus" }
  | { kind: "put" };
export type PhotoRequest = { method: string; path: string; headers: Record<string, string> };

const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");

/** The request that carries a photo. */
export function requestOf(dialect: Dialect, photo: Photo, sizeBytes: number): PhotoRequest {
  if (dialect.kind === "put")
    return {
      method: "PUT",
      path: `/${photo.filename}`,
      headers: { "Content-Length": String(sizeBytes) },
    };
  const headers = {
    "Content-Length": String(sizeBytes),
    "Content-Type": CHUNK_MEDIA_TYPE,
    [HEADER.tusResumable]: TUS_VERSION,
    [HEADER.uploadLength]: String(sizeBytes),
  };
  const metadata = `filename ${base64(photo.filename)},filetype ${base64("image/jpeg")}`;
  if (dialect.kind === "tus")
    return {
      method: "POST",
      path: "/files",
      headers: { ...headers, [HEADER.uploadMetadata]: metadata },
    };
  return {
    method: "POST",
    path: UPLOADS_PATH,
    headers: {
      ...headers,
      [HEADER.uploadMetadata]: `${metadata},sha256 ${base64(photo.sha256.toString("hex"))}`,
      [HEADER.uploadChecksum]: `sha256 ${base64(photo.sha256)}`,
      Authorization: `Bearer ${dialect.token}`,
    },
  };
}
