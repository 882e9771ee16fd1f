/** A body is written in batches of this size. */
export const BATCH_BYTES = 512 * 1024;
/** Buffers that are kept for the next uploads. */
const KEPT = 24;

/** Where the bytes of one body stand until they are written; no more than three batches at a time. */
export type BorrowedBuffers = {
  /** The buffer of a batch, counted from 0. The first stays as it is; later ones are written over two batches on. */
  batch(at: number): Buffer;
  giveBack(): void;
};

/** Buffers that all bodies share. Pieces of bodies that were held until their batch is full would grow old, and cost more to clear away than to copy. */
export class UploadBuffers {
  readonly #free: Buffer[] = [];

  borrow(): BorrowedBuffers {
    const own: Buffer[] = [];
    return {
      batch: (at) => {
        const slot = at === 0 ? 0 : 1 + (at % 2);
        return (own[slot] ??= this.#free.pop() ?? Buffer.allocUnsafeSlow(BATCH_BYTES));
      },
      giveBack: () => {
        for (const buffer of own.splice(0)) if (this.#free.length < KEPT) this.#free.push(buffer);
      },
    };
  }
}
