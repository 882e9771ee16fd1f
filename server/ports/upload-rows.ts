import type { Sha256 } from "../../src/core/ids.ts";

/** An upload as the catalogue knows it. */
export type UploadRow = {
  id: string;
  deviceId: string;
  lengthBytes: number;
  /** Bytes that are durable and count; the part may hold more, which does not. Below the length until it is finished. */
  offsetBytes: number;
  /** The client's Upload-Metadata header as sent; empty once finished. */
  metadata: string;
  /** When an unfinished upload may be swept, ms since the epoch. */
  expiresAtMs: number;
  /** The hash under which the bytes are home; null while the upload is unfinished. */
  finishedSha256: Sha256 | null;
};

/** The record of uploads. Every method throws HomewardError `home-full` when the disk is full. */
export type UploadRows = {
  /** The upload with this id; null when there is none. */
  findUpload(id: string): Promise<UploadRow | null>;
  /** Adds or replaces an upload. Durable when it resolves; after a crash before that, the old row or the new one stands. */
  saveUpload(row: UploadRow): Promise<void>;
  /** Forgets an upload. False when there was none. */
  removeUpload(id: string): Promise<boolean>;
  /** Ids of uploads that are unfinished and over by `nowMs`. */
  listExpiredUploads(nowMs: number): Promise<string[]>;
  /** Which of these ids belong to unfinished uploads. */
  listUnfinishedUploads(): Promise<string[]>;
};
