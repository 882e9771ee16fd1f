import type { UploadJob } from "../jobs/job.ts";
import type { ByteSource, NotedHash } from "../ports.ts";
import type { Receipt } from "../receipt.ts";
import type { AssetId, Sha256 } from "../ids.ts";

/** Where an upload stands at home; `receipt` once it is complete. */
export type UploadStatus = { offsetBytes: number; receipt: Receipt | null };

/** A content and the photo that it belongs to. */
export type PartOf = { sha256: Sha256; assetId: AssetId };

export type CheckResult = {
  sha256: Sha256;
  status: "absent" | "home" | "trashed" | "deleted";
  receipt: Receipt | null;
};

/**
 * The worker's view of a home. All methods reject with HomewardError (its class decides what follows), or with the
 * signal's reason when it was aborted. Each is safe to repeat: the home finds a known upload or photo again by its identity.
 */
export interface HomeClient<Bytes extends ByteSource = ByteSource> {
  /**
   * One small request: does the home answer, and does it know this device? Resolves with the home's id.
   * `waitingCount`: photos on their way here; the home may remind this device of them.
   */
  probe(signal: AbortSignal, waitingCount: number): Promise<{ homeId: string }>;
  /** Which of at most 1,000 hashes are home already. */
  check(hashes: readonly Sha256[], signal: AbortSignal): Promise<CheckResult[]>;
  /** Tells what exports said about files that are home; those that are not are passed over. */
  note(items: readonly NotedHash[], signal: AbortSignal): Promise<void>;
  /**
   * Says which photos contents belong to that are home already, at most 200; answers as `check` does. What the home keeps as it
   * was is no failure.
   */
  join(parts: readonly PartOf[], signal: AbortSignal): Promise<CheckResult[]>;
  /** Creates the upload and sends its first chunk, or all of it, in one request. */
  create(
    job: UploadJob,
    chunk: Bytes,
    chunkSha256: Sha256,
    signal: AbortSignal,
  ): Promise<UploadStatus & { uploadUrl: string }>;
  status(uploadUrl: string, signal: AbortSignal): Promise<UploadStatus>;
  send(
    uploadUrl: string,
    offsetBytes: number,
    chunk: Bytes,
    chunkSha256: Sha256,
    signal: AbortSignal,
  ): Promise<UploadStatus>;
  terminate(uploadUrl: string, signal: AbortSignal): Promise<void>;
}
