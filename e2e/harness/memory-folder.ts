type Node = Map<string, Node | File>;

/**
 * A folder in memory with the part of the browser's interface that Homeward uses, for unit tests; errors are the browser's own. Kept in fake-indexeddb
 * by `keepHandles`.
 */
export class MemoryFolder {
  readonly #root: Node = new Map();
  /** What the browser says when it is asked for permission. */
  permission: PermissionState = "granted";
  /** The whole folder went: a disk that was pulled out. */
  isGone = false;
  /** Paths that the system does not let anybody read. */
  readonly locked = new Set<string>();
  /** How often sizes and times were asked for. */
  askedCount = 0;

  put(path: string, content: string, changedAtMs = 1_000): void {
    const names = path.split("/");
    const last = names.pop() ?? "";
    let node = this.#root;
    for (const name of names) {
      const next = node.get(name);
      const inside: Node = next instanceof Map ? next : new Map();
      node.set(name, inside);
      node = inside;
    }
    node.set(last, new File([content], last, { type: "image/jpeg", lastModified: changedAtMs }));
  }

  remove(path: string): void {
    const names = path.split("/");
    const last = names.pop() ?? "";
    const inside = names.reduce<Node | undefined>((node, name) => {
      const next = node?.get(name);
      return next instanceof Map ? next : undefined;
    }, this.#root);
    inside?.delete(last);
  }

  /** The handle that a picker would give. */
  get handle(): FileSystemDirectoryHandle {
    return this.#directory("", this.#root) as unknown as FileSystemDirectoryHandle;
  }

  #check(path: string): void {
    if (this.permission !== "granted") throw new DOMException("not allowed", "NotAllowedError");
    if (this.isGone) throw new DOMException("gone", "NotFoundError");
    if (this.locked.has(path)) throw new DOMException("locked", "NotReadableError");
  }

  #directory(path: string, node: Node) {
    const at = (name: string): Node | File => {
      this.#check(path);
      const child = node.get(name);
      if (child === undefined) throw new DOMException(name, "NotFoundError");
      return child;
    };
    const below = (name: string): string => (path === "" ? name : `${path}/${name}`);
    const handleOf = (name: string, child: Node | File) =>
      child instanceof Map
        ? this.#directory(below(name), child)
        : this.#file(below(name), node, name);
    // Else a generator would be read on after the folder went.
    const check = () => this.#check(path);
    return {
      kind: "directory",
      name: path.split("/").at(-1) ?? "",
      queryPermission: () => Promise.resolve(this.permission),
      async *keys() {
        check();
        yield* node.keys();
      },
      async *values() {
        check();
        // No order, as in a browser.
        for (const [name, child] of [...node].toReversed()) yield handleOf(name, child);
      },
      getDirectoryHandle: async (name: string) => {
        const child = at(name);
        if (!(child instanceof Map)) throw new DOMException(name, "TypeMismatchError");
        return this.#directory(below(name), child);
      },
      getFileHandle: async (name: string) => {
        if (at(name) instanceof Map) throw new DOMException(name, "TypeMismatchError");
        return this.#file(below(name), node, name);
      },
    };
  }

  #file(path: string, inside: Node, name: string) {
    return {
      kind: "file",
      name,
      getFile: async (): Promise<File> => {
        this.askedCount++;
        this.#check(path);
        const file = inside.get(name);
        if (!(file instanceof File)) throw new DOMException(name, "NotFoundError");
        return file;
      },
    };
  }
}

/** Lets fake-indexeddb keep handles, as a browser does: it copies with `structuredClone`, which knows none of these. Answers the clone to use. */
export function keepingHandles(clone: typeof structuredClone): typeof structuredClone {
  return <Value>(value: Value): Value => {
    if (typeof value !== "object" || value === null || !("handle" in value)) return clone(value);
    const { handle, ...rest } = value as { handle: unknown };
    return { ...clone(rest), handle } as Value;
  };
}
