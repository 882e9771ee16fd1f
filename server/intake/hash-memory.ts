import { type Hash, createHash } from "node:crypto";

const KEPT = 256;

/** Running SHA-256 states of unfinished uploads, so that the last chunk need not read the whole part again. Only a memory. */
export class HashMemory {
  readonly #kept = new Map<string, { offsetBytes: number; hash: Hash }>();

  /** Takes out the state of an upload at this offset; a fresh one at offset 0; null when it is not known. */
  take(id: string, offsetBytes: number): Hash | null {
    const found = this.#kept.get(id);
    this.#kept.delete(id);
    if (offsetBytes === 0) return createHash("sha256");
    return found?.offsetBytes === offsetBytes ? found.hash : null;
  }

  /** Keeps the state that an upload has at this offset; the oldest beyond 256 are forgotten. */
  keep(id: string, offsetBytes: number, hash: Hash): void {
    this.#kept.delete(id);
    this.#kept.set(id, { offsetBytes, hash });
    if (this.#kept.size > KEPT)
      for (const oldest of this.#kept.keys()) {
        this.#kept.delete(oldest);
        break;
      }
  }

  /** Forgets an upload. */
  forget(id: string): void {
    this.#kept.delete(id);
  }
}
