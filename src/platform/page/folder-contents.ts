import type { Sha256 } from "../../core/ids.ts";
import { sha256Of } from "../sha256.ts";
import { loadHasher } from "./load-hasher.ts";

type Found = { handle: FileSystemFileHandle; sha256: Sha256 | null };

/** What a folder holds, by size at first: only a file that has the size of a wanted one is ever hashed, and only once. */
export class FolderContents {
  readonly #bySize = new Map<number, Found[]>();
  count = 0;

  /** Looks through a folder and all below it; `onFound` hears how many files there are so far. */
  async look(
    folder: FileSystemDirectoryHandle,
    signal: AbortSignal,
    onFound: (count: number) => void,
  ): Promise<void> {
    for await (const handle of folder.values()) {
      signal.throwIfAborted();
      if (handle.kind === "directory") await this.look(handle, signal, onFound);
      else {
        // A file that cannot be read is as good as none: what is restored gets another name.
        const file = await handle.getFile().catch(() => null);
        if (file === null) continue;
        this.add(file.size, handle);
        onFound(this.count);
      }
    }
  }

  add(sizeBytes: number, handle: FileSystemFileHandle, sha256: Sha256 | null = null): void {
    const found = this.#bySize.get(sizeBytes) ?? [];
    found.push({ handle, sha256 });
    this.#bySize.set(sizeBytes, found);
    this.count += 1;
  }

  /** Whether this content is there, under whatever name; files of the wished name are hashed first. */
  async has({
    sha256,
    filename,
    sizeBytes,
  }: {
    sha256: Sha256;
    filename: string;
    sizeBytes: number;
  }): Promise<boolean> {
    const found = this.#bySize.get(sizeBytes) ?? [];
    if (found.some((one) => one.sha256 === sha256)) return true;
    const unknown = found.filter((one) => one.sha256 === null);
    const isNamed = (one: Found) => one.handle.name === filename;
    const inOrder = [...unknown.filter(isNamed), ...unknown.filter((one) => !isNamed(one))];
    for (const one of inOrder) {
      one.sha256 = await hashOf(one.handle);
      if (one.sha256 === sha256) return true;
    }
    return false;
  }
}

/** The SHA-256 of what a file holds now; null where it cannot be read. */
export async function hashOf(handle: FileSystemFileHandle): Promise<Sha256 | null> {
  try {
    return await sha256Of(await handle.getFile(), loadHasher);
  } catch {
    return null;
  }
}
