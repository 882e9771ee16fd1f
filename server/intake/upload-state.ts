import { HomewardError } from "../../src/core/errors.ts";

/** What a client may know about an upload. */
export type UploadState = {
  id: string;
  lengthBytes: number;
  offsetBytes: number;
  metadata: string;
  /** When the unfinished upload ends, ms since the epoch; null when it is finished. */
  expiresAtMs: number | null;
  /** The signed receipt; null while unfinished. */
  receipt: string | null;
};

/** A failure that leaves an upload behind: the answer tells where it stands. */
export class UploadFailure extends HomewardError {
  readonly upload: UploadState;

  constructor(cause: HomewardError, upload: UploadState) {
    super(cause.code, cause.message, { cause, retryAfterMs: cause.retryAfterMs });
    this.upload = upload;
  }
}
