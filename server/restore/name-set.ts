const FIRST_SLOTS = 1024;
const FNV_PRIME = 0x0100_0193;
const HIGH_BITS = 0x20_0000;

/** 53 bits of a text; never 0. */
function hashOf(text: string): number {
  let [low, high] = [0x811c_9dc5, 0x9747_b28c];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, FNV_PRIME);
    high = Math.imul(high ^ unit ^ (low >>> 13), 0x5bd1_e995);
    high ^= high >>> 15;
  }
  return ((high >>> 0) % HIGH_BITS) * 2 ** 32 + (low >>> 0) || 1;
}

/**
 * Names that were met, as 53 bits of each: 16 bytes a name at most, so that a million need no more than a few photos. Of a
 * million names one in 20,000 times two are taken for the same.
 */
export class NameSet {
  #slots = new Float64Array(FIRST_SLOTS);
  #count = 0;

  /** Adds a name; false when it was there. */
  add(name: string): boolean {
    const hash = hashOf(name);
    const at = this.#find(hash);
    if (this.#slots[at] === hash) return false;
    this.#slots[at] = hash;
    this.#count += 1;
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return true;
  }

  /** The slot of a hash, or the free one where it belongs. */
  #find(hash: number): number {
    const slots = this.#slots;
    let at = hash % slots.length;
    while (slots[at] !== 0 && slots[at] !== hash) at = (at + 1) % slots.length;
    return at;
  }

  #grow(): void {
    const older = this.#slots;
    this.#slots = new Float64Array(older.length * 2);
    for (const hash of older) if (hash !== 0) this.#slots[this.#find(hash)] = hash;
  }
}
