import type { HomewardError } from "../src/core/errors.ts";
import type { JobId } from "../src/core/ids.ts";
import type { UploadJob } from "../src/core/jobs/job.ts";
import { SMALLEST_CHUNK_BYTES } from "../src/core/schedule/chunk-size.ts";
import {
  ceilingAfterRefusal,
  ceilingBytesOf,
  type ChunkCeiling,
  halvedChunkBytes,
  nextChunkBytes,
} from "../src/core/schedule/chunk-size.ts";
import {
  type Concurrency,
  FIRST_CONCURRENCY,
  nextConcurrency,
} from "../src/core/schedule/concurrency.ts";
import type { WakeParts } from "./parts.ts";

/** What a wake learns about the way home: how large a chunk may be and how many photos go best at once. The next wake goes on from it. */
export class WayHome {
  readonly #parts: Pick<WakeParts, "store" | "nowMs">;
  #chunkBytes: number;
  #ceiling: ChunkCeiling | null = null;
  #concurrency: Concurrency = FIRST_CONCURRENCY;
  /** How many photo lanes were open when a job's last request began. */
  readonly #openThen = new Map<JobId, number>();
  /** Photo lanes open now; the transfer keeps it right. */
  lanesOpen = 0;

  constructor(parts: Pick<WakeParts, "store" | "nowMs">, chunkBytes: number) {
    this.#parts = parts;
    this.#chunkBytes = chunkBytes;
  }

  /** What earlier wakes learned. */
  async recall(): Promise<void> {
    const { store, nowMs } = this.#parts;
    [this.#ceiling, this.#concurrency] = await Promise.all([
      store.read("chunkCeiling"),
      store.read("concurrency"),
    ]);
    await this.#setChunk(Math.min(this.#chunkBytes, ceilingBytesOf(this.#ceiling, nowMs())));
  }

  /** Writes down what is known by now, for the next wake. */
  async remember(): Promise<void> {
    await this.#parts.store.write("concurrency", this.#concurrency);
  }

  get chunkBytes(): number {
    return this.#chunkBytes;
  }

  /** How many photos should go at once, 1 to 5. */
  get photosAtOnce(): number {
    return this.#concurrency.atOnce;
  }

  /** A chunk of this job sets out. */
  began(job: UploadJob): void {
    this.#openThen.set(job.id, this.lanesOpen);
  }

  /** The chunk arrived after `ms`. */
  async sent(job: UploadJob, sentBytes: number, ms: number): Promise<void> {
    const ceilingBytes = ceilingBytesOf(this.#ceiling, this.#parts.nowMs());
    await this.#setChunk(nextChunkBytes(this.#chunkBytes, sentBytes, ms, ceilingBytes));
    await this.#observe(job, sentBytes, ms, true);
  }

  /** The chunk, of this size in bytes, failed while the home was there. */
  async failed(job: UploadJob, error: HomewardError, chunkBytes: number): Promise<void> {
    if (error.class === "transient" || error.class === "throttled")
      await this.#observe(job, 0, 0, false);
    // Refused at the smallest chunk it was not refused for its size: what that taught would slow all others down for days.
    if (error.class === "too-large" && chunkBytes <= SMALLEST_CHUNK_BYTES)
      await this.#setCeiling(null);
  }

  /** A chunk of this size, in bytes, took so long that something ended it; several that end together halve it once. */
  async tookTooLong(chunkBytes: number = this.#chunkBytes): Promise<void> {
    await this.#setChunk(Math.min(this.#chunkBytes, halvedChunkBytes(chunkBytes)));
  }

  /** A chunk of this size was too large for the way: until that is forgotten none goes above its half. */
  async chunkRefused(refusedBytes: number): Promise<void> {
    const nowMs = this.#parts.nowMs();
    const ceiling = ceilingAfterRefusal(this.#ceiling, refusedBytes, nowMs);
    await this.#setCeiling(ceiling);
    await this.#setChunk(Math.min(this.#chunkBytes, ceiling.bytes));
  }

  async #observe(job: UploadJob, bytes: number, ms: number, isOk: boolean): Promise<void> {
    const atOnce = this.#openThen.get(job.id);
    if (job.lane !== "photos" || atOnce === undefined) return;
    const before = this.#concurrency.atOnce;
    this.#concurrency = nextConcurrency(this.#concurrency, { bytes, ms, isOk, atOnce });
    if (this.#concurrency.atOnce !== before) await this.remember();
  }

  async #setCeiling(ceiling: ChunkCeiling | null): Promise<void> {
    if (ceiling === this.#ceiling) return;
    this.#ceiling = ceiling;
    await this.#parts.store.write("chunkCeiling", ceiling);
  }

  async #setChunk(bytes: number): Promise<void> {
    if (bytes === this.#chunkBytes) return;
    this.#chunkBytes = bytes;
    await this.#parts.store.write("chunkBytes", bytes);
  }
}
