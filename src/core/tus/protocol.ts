/** Words of tus 1.0.0 (https://tus.io/protocols/resumable-upload) that client and server share. */
export const TUS_VERSION = "1.0.0";
export const UPLOADS_PATH = "/uploads";
export const CHUNK_MEDIA_TYPE = "application/offset+octet-stream";
export const HEADER = {
  tusResumable: "Tus-Resumable",
  tusVersion: "Tus-Version",
  tusExtension: "Tus-Extension",
  tusMaxSize: "Tus-Max-Size",
  tusChecksumAlgorithm: "Tus-Checksum-Algorithm",
  uploadOffset: "Upload-Offset",
  uploadLength: "Upload-Length",
  uploadMetadata: "Upload-Metadata",
  uploadChecksum: "Upload-Checksum",
  uploadExpires: "Upload-Expires",
  /** Ours: the signed receipt (compact JWS) on every answer about a finished upload. */
  receipt: "Homeward-Receipt",
  /** Ours: how many photos wait on the device that asks, a whole number of at most 10,000,000. */
  waiting: "Homeward-Waiting",
} as const;
