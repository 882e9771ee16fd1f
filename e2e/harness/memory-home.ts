import { createHash } from "node:crypto";
import { HomewardError } from "../../src/core/errors.ts";
import { type AssetId, assetIdOf, parseSha256, type Sha256 } from "../../src/core/ids.ts";
import type { UploadJob } from "../../src/core/jobs/job.ts";
import type { NotedHash } from "../../src/core/ports.ts";
import { parseReceipt, type Receipt } from "../../src/core/receipt.ts";
import type { CheckResult, HomeClient, PartOf, UploadStatus } from "../../src/core/tus/client.ts";

type Upload = { sha256: Sha256; sizeBytes: number; bytes: Buffer };

/** The reference model of a home, in memory: keeps what it confirmed, and can be told to fail before or after it did so. */
export class MemoryHome implements HomeClient<Blob> {
  readonly photos = new Map<Sha256, Buffer>();
  readonly uploads = new Map<string, Upload>();
  /** What lies in its trash, of `photos`. */
  readonly trashed = new Set<Sha256>();
  /** What was deleted there for good. */
  readonly deleted = new Set<Sha256>();
  /** What it was told about photos beside their bytes. */
  readonly notes = new Map<Sha256, string>();
  /** The photos that files turned out to be of, where it is not their own. */
  readonly assets = new Map<Sha256, AssetId>();
  /** Bytes that arrived in all, to see what was sent twice. */
  receivedBytes = 0;
  /** Photos that wait on the device, as it told last; null: never told. */
  toldWaitingCount: number | null = null;
  /** Asked before each request; throw to fail it unseen. */
  before: (verb: string) => void = () => {};
  /** Asked after the home did its part; throw to lose the answer. */
  after: (verb: string) => void = () => {};

  /** Changes the receipts that it gives, for a home that confirms something else. */
  forge: (receipt: Receipt) => Receipt = (receipt) => receipt;

  async probe(_signal: AbortSignal, waitingCount: number): Promise<{ homeId: string }> {
    this.before("probe");
    this.toldWaitingCount = waitingCount;
    return { homeId: "memory" };
  }

  async check(hashes: readonly Sha256[]): Promise<CheckResult[]> {
    this.before("check");
    return this.#results(hashes);
  }

  #results(hashes: readonly Sha256[]): CheckResult[] {
    return hashes.map((sha256) => {
      const bytes = this.photos.get(sha256);
      if (bytes === undefined)
        return { sha256, status: this.deleted.has(sha256) ? "deleted" : "absent", receipt: null };
      const status = this.trashed.has(sha256) ? "trashed" : "home";
      return {
        sha256,
        status,
        receipt: this.forge(receiptOf(sha256, bytes, this.assets.get(sha256))),
      };
    });
  }

  async note(items: readonly NotedHash[]): Promise<void> {
    this.before("note");
    for (const { sha256, notes } of items)
      if (this.photos.has(sha256)) this.notes.set(sha256, notes);
    this.after("note");
  }

  async join(parts: readonly PartOf[]): Promise<CheckResult[]> {
    this.before("join");
    for (const { sha256, assetId } of parts)
      if (this.photos.has(sha256)) this.assets.set(sha256, assetId);
    this.after("join");
    return this.#results(parts.map(({ sha256 }) => sha256));
  }

  /** Deletes a photo for good, as its trash does after 30 days. */
  deleteForGood(sha256: Sha256): void {
    this.photos.delete(sha256);
    this.trashed.delete(sha256);
    this.uploads.delete(`/uploads/${sha256}`);
    this.deleted.add(sha256);
  }

  async create(
    job: UploadJob,
    chunk: Blob,
    chunkSha256: Sha256,
  ): Promise<UploadStatus & { uploadUrl: string }> {
    this.before("create");
    const uploadUrl = `/uploads/${job.sha256}`;
    if (!this.uploads.has(uploadUrl)) {
      this.uploads.set(uploadUrl, {
        sha256: job.sha256,
        sizeBytes: job.sizeBytes,
        bytes: Buffer.alloc(0),
      });
      await this.#append(uploadUrl, chunk, chunkSha256);
    }
    this.after("create");
    return { uploadUrl, ...this.#status(uploadUrl) };
  }

  async status(uploadUrl: string): Promise<UploadStatus> {
    this.before("status");
    return this.#status(uploadUrl);
  }

  async send(
    uploadUrl: string,
    offsetBytes: number,
    chunk: Blob,
    chunkSha256: Sha256,
  ): Promise<UploadStatus> {
    this.before("send");
    if (this.#upload(uploadUrl).bytes.length !== offsetBytes)
      throw new HomewardError("offset-conflict");
    await this.#append(uploadUrl, chunk, chunkSha256);
    this.after("send");
    return this.#status(uploadUrl);
  }

  async terminate(uploadUrl: string): Promise<void> {
    this.before("terminate");
    this.uploads.delete(uploadUrl);
  }

  #upload(uploadUrl: string): Upload {
    const upload = this.uploads.get(uploadUrl);
    if (upload === undefined) throw new HomewardError("upload-not-found");
    return upload;
  }

  async #append(uploadUrl: string, chunk: Blob, chunkSha256: Sha256): Promise<void> {
    const upload = this.#upload(uploadUrl);
    const bytes = Buffer.from(await chunk.arrayBuffer());
    this.receivedBytes += bytes.length;
    if (hashOf(bytes) !== chunkSha256) throw new HomewardError("checksum-mismatch");
    upload.bytes = Buffer.concat([upload.bytes, bytes]);
    if (upload.bytes.length < upload.sizeBytes) return;
    if (hashOf(upload.bytes) !== upload.sha256) {
      upload.bytes = Buffer.alloc(0);
      throw new HomewardError("checksum-mismatch");
    }
    this.photos.set(upload.sha256, upload.bytes);
    this.deleted.delete(upload.sha256);
  }

  #status(uploadUrl: string): UploadStatus {
    const upload = this.#upload(uploadUrl);
    const photo = this.photos.get(upload.sha256);
    return {
      offsetBytes: upload.bytes.length,
      receipt: photo === undefined ? null : this.forge(receiptOf(upload.sha256, photo)),
    };
  }
}

function hashOf(bytes: Buffer): Sha256 {
  return parseSha256(createHash("sha256").update(bytes).digest("hex"));
}

function receiptOf(sha256: Sha256, bytes: Buffer, assetId = assetIdOf(sha256)): Receipt {
  const payload = {
    sha256,
    sizeBytes: bytes.length,
    assetId,
    storedAtMs: 1,
    home: "memory",
  };
  return parseReceipt(`e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.sig`);
}
