import type { LyingFile } from "./join-lying.ts";
import { kinKeys } from "./kin-keys.ts";

/** The files of one folder that are home, to be found by what their photos may have in common. */
export class LyingFolder {
  readonly #files = new Map<string, LyingFile>();
  readonly #byKey = new Map<string, Set<LyingFile>>();

  /** Adds a file, or what is known of it by now. */
  put(file: LyingFile): void {
    this.remove(file.sha256);
    this.#files.set(file.sha256, file);
    for (const key of kinKeys(file.path, file.clues)) {
      const bucket = this.#byKey.get(key);
      if (bucket === undefined) this.#byKey.set(key, new Set([file]));
      else bucket.add(file);
    }
  }

  /** Takes a content out, where it is here. */
  remove(sha256: string): void {
    const file = this.#files.get(sha256);
    if (file === undefined) return;
    this.#files.delete(sha256);
    for (const key of kinKeys(file.path, file.clues)) this.#byKey.get(key)?.delete(file);
  }

  /** These files with all that may be of one photo with any of them, and what those may be of one photo with. */
  withKin(files: readonly LyingFile[]): LyingFile[] {
    const found = new Set(files);
    const seen = new Set<string>();
    // A set that grows while it is walked is walked to its new end.
    for (const file of found)
      for (const key of kinKeys(file.path, file.clues)) {
        if (seen.has(key)) continue;
        seen.add(key);
        for (const kin of this.#byKey.get(key) ?? []) found.add(kin);
      }
    return [...found];
  }
}
