/** A file in its turn, by its place in the pick; `endsName`: no other one that could be of the same photo by its name comes after it. */
export type InTurn = { at: number; endsName: boolean };

/** None comes after it. Places are counted from 1 here, so that a fresh array says this of each. */
const NONE = 0;

/**
 * The files of a pick so that those of one photo come one after the other, else in the order in which they were picked. Goes
 * by less of the name than pairing does, and takes a few ms for ten thousand: what is really one photo `groupParts` tells of the few
 * that are in hand. Keeps five bytes of a file, and no name.
 */
export class NameOrder {
  readonly #count: number;
  /** Of each file, the next one of its name. */
  readonly #nextOfName: Uint32Array;
  readonly #isFollower: Uint8Array;
  /** The last file so far, by the hash of its name: two names of one hash come one after the other too, which does no harm. */
  readonly #lastOfName = new Map<number, number>();

  /** @param count how many files will be added */
  constructor(count: number) {
    this.#count = count;
    this.#nextOfName = new Uint32Array(count);
    this.#isFollower = new Uint8Array(count);
  }

  /** Adds the file at a place of the pick, each once, in their order. */
  add(at: number, path: string): void {
    const hash = hashOf(nameKeyOf(path));
    const last = this.#lastOfName.get(hash);
    this.#lastOfName.set(hash, at);
    if (last === undefined) return;
    this.#nextOfName[last] = at + 1;
    this.#isFollower[at] = 1;
  }

  /** Each file once. */
  *inTurn(): Generator<InTurn> {
    this.#lastOfName.clear();
    for (let first = 0; first < this.#count; first++) {
      if (this.#isFollower[first] === 1) continue;
      let at = first;
      for (;;) {
        const next = this.#nextOfName[at] ?? NONE;
        yield { at, endsName: next === NONE };
        if (next === NONE) break;
        at = next - 1;
      }
    }
  }
}

/** Folder and name up to its first dot; Apple's edited copies and the notes about them go with their original. */
function nameKeyOf(path: string): string {
  const slash = path.lastIndexOf("/") + 1;
  const dot = path.indexOf(".", slash);
  return (dot === -1 ? path : path.slice(0, dot))
    .toLowerCase()
    .replace(/(^|\/)img_[eo]([0-9]+)$/u, "$1img_$2");
}

/** FNV-1a over the letters, cut to 30 bits, which engines keep without an object of their own. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash & 0x3fffffff;
}
