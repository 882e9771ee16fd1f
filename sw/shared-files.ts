import { HomewardError } from "../src/core/errors.ts";
import { parseSha256 } from "../src/core/ids.ts";
import { IntakeTally, refusalWordsOf } from "../src/core/intake-tally.ts";
import { factsOf } from "../src/core/jobs/facts-of.ts";
import type { IntakeReport } from "../src/core/page-ports.ts";
import { namedPart, withKin } from "../src/core/photos/kin.ts";
import type { JobStore, PickedFile } from "../src/core/ports.ts";
import { said } from "../src/core/said.ts";
import { isCarriedHome, whyNotCarried } from "../src/core/view/carried-home.ts";
import type { ScratchFile, ScratchFolder } from "../src/platform/scratch-files.ts";
import type { LoadHasher } from "../src/platform/sha256.ts";
import type { FormEvent } from "./form-parts.ts";

/** Files are put into the queue together up to this many and this many bytes: each time waits for the disk once. */
const BATCH_FILES = 16;
const BATCH_BYTES = 32 * 1024 * 1024;

export type SharedFilesParts = {
  store: Pick<JobStore<Blob>, "enqueue">;
  scratch: ScratchFolder;
  loadHasher: LoadHasher;
  nowMs: () => number;
};

type InHand = {
  filename: string;
  isNamed: boolean;
  filetype: string;
  sizeBytes: number;
  /** null: it is not wanted, and `refused` or nothing says why. */
  file: ScratchFile | null;
};

/**
 * Takes the files of a form into the queue while they stream in: each is hashed and written to disk on its way, and queued
 * under strict durability before the next batch is begun. Never rejects; every file that is not taken is named in the report.
 */
export async function takeShared(
  events: AsyncIterable<FormEvent>,
  parts: SharedFilesParts,
): Promise<IntakeReport> {
  const taking = new Taking(parts);
  try {
    for await (const event of events) await taking.take(event);
    await taking.flush();
  } catch (error) {
    taking.tally.refuse(said("share-rest"), refusalWordsOf(error));
  }
  return taking.tally.report();
}

class Taking {
  readonly tally = new IntakeTally();
  readonly #parts: SharedFilesParts;
  #hasher: Awaited<ReturnType<LoadHasher>> | null = null;
  #inHand: InHand | null = null;
  #batch: PickedFile<Blob>[] = [];

  constructor(parts: SharedFilesParts) {
    this.#parts = parts;
  }

  async take(event: FormEvent): Promise<void> {
    switch (event.kind) {
      case "file":
        return this.#begin(event);
      case "bytes":
        return this.#write(event.bytes);
      case "fileEnded":
        return this.#end();
      case "unreadablePart":
        return this.tally.refuse(said("share-unnamed"), said("share-unreadable"));
      case "bodyEnded":
        if (!event.isWhole) await this.#cut();
    }
  }

  /** Queues what has come in; then the places of these files on disk are free again. */
  async flush(): Promise<void> {
    const batch = this.#batch;
    this.#batch = [];
    if (batch.length === 0) return;
    try {
      const outcomes = await this.#parts.store.enqueue(withKin(batch.map(namedPart)));
      for (const [at, { facts }] of batch.entries())
        this.tally.count(facts.filename, outcomes[at] ?? "unreadable");
    } catch (error) {
      for (const { facts } of batch) this.tally.refuse(facts.filename, refusalWordsOf(error));
    }
    await this.#parts.scratch.clear().catch(() => {}); // the next share tries again
  }

  async #begin(head: { filename: string; isNamed: boolean; filetype: string }): Promise<void> {
    this.#inHand = { ...head, sizeBytes: 0, file: null };
    if (!isCarriedHome(head.filename, head.filetype)) {
      // A form with an empty file field says so with a file that has neither name nor bytes.
      if (head.isNamed) this.tally.refuse(head.filename, whyNotCarried(head.filename));
      return;
    }
    this.#hasher ??= await this.#parts.loadHasher();
    this.#hasher.init();
    await this.#orRefused(this.#inHand, async (inHand) => {
      inHand.file = await this.#parts.scratch.begin();
    });
  }

  async #write(bytes: Uint8Array): Promise<void> {
    const inHand = this.#inHand;
    const file = inHand?.file ?? null;
    if (inHand === null || file === null) return;
    inHand.sizeBytes += bytes.length;
    this.#hasher?.update(bytes);
    await this.#orRefused(inHand, () => file.write(bytes));
  }

  async #end(): Promise<void> {
    const inHand = this.#inHand;
    const file = inHand?.file ?? null;
    this.#inHand = null;
    if (inHand === null || file === null) return;
    await this.#orRefused(inHand, async ({ filename, filetype, sizeBytes }) => {
      if (sizeBytes === 0) throw new HomewardError("file-empty");
      const nowMs = this.#parts.nowMs();
      const sha256 = parseSha256(this.#hasher?.digest("hex"));
      const facts = { filename, filetype, sizeBytes, lastModifiedMs: nowMs, createdAtMs: nowMs };
      this.#batch.push({ bytes: await file.close(), facts: factsOf({ sha256, ...facts }) });
    });
    const batchBytes = this.#batch.reduce((sum, { facts }) => sum + facts.sizeBytes, 0);
    if (this.#batch.length >= BATCH_FILES || batchBytes >= BATCH_BYTES) await this.flush();
  }

  async #cut(): Promise<void> {
    const inHand = this.#inHand;
    this.#inHand = null;
    await inHand?.file?.discard();
    if (inHand?.file) this.tally.refuse(inHand.filename, said("share-not-whole"));
    this.tally.refuse(said("share-rest"), said("share-rest-not-here"));
  }

  /** A file that the device cannot keep is refused by name, and its bytes are passed over from there on. */
  async #orRefused(inHand: InHand, doing: (inHand: InHand) => Promise<void>): Promise<void> {
    try {
      await doing(inHand);
    } catch (error) {
      await inHand.file?.discard();
      inHand.file = null;
      const isFull = error instanceof Error && error.name === "QuotaExceededError";
      if (isFull) this.tally.count(inHand.filename, "no-room");
      else this.tally.refuse(inHand.filename, refusalWordsOf(error));
    }
  }
}
