/** A file in its turn; `endsName`: no other one that could be of the same photo by its name comes after it. */
export type InTurn<Item> = { item: Item; endsName: boolean };

/**
 * The files of a pick so that those of one photo come one after the other, else in the order in which they were picked. Goes
 * by less of the name than pairing does, and takes a few ms for ten thousand: what is really one photo `groupParts` tells of the few
 * that are in hand.
 */
export class NameOrder<Item extends { path: string }> {
  readonly #named = new Map<string, Item[]>();

  add(item: Item): void {
    const key = nameKeyOf(item.path);
    const kin = this.#named.get(key);
    if (kin === undefined) this.#named.set(key, [item]);
    else kin.push(item);
  }

  /** Each item once; what was handed out is let go. */
  *inTurn(): Generator<InTurn<Item>> {
    for (const [key, kin] of this.#named) {
      this.#named.delete(key);
      for (const [at, item] of kin.entries()) yield { item, endsName: at === kin.length - 1 };
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
