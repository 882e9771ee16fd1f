import { cleanFileName, numberedFileName } from "../../src/core/photos/file-name.ts";
import { NameSet } from "./name-set.ts";

/** What ends the name of a sidecar, and of nothing else in an archive. */
export const SIDECAR_SUFFIX = ".json";

/**
 * The name of an original in an archive, from its path in the library: folders and file clean, however somebody edited the
 * library by hand, and never one of a sidecar.
 */
export function archiveName(path: string): string {
  const segments = path.split("/").filter((segment) => segment !== "");
  const name = segments.map(cleanFileName).join("/");
  return name.toLowerCase().endsWith(SIDECAR_SUFFIX) ? `${name}_` : name;
}

/** The n-th name for what wants this one; n counts from 1. */
export function numberedPath(path: string, n: number): string {
  const slash = path.lastIndexOf("/") + 1;
  return path.slice(0, slash) + numberedFileName(path.slice(slash), n);
}

/** Gives each file of an archive a name of its own, also where capitals do not count (Windows, macOS). */
export class ArchiveNames {
  readonly #taken = new NameSet();

  claim(path: string): string {
    const name = archiveName(path);
    for (let n = 1; ; n += 1) {
      const numbered = numberedPath(name, n);
      if (this.#taken.add(numbered.toLowerCase())) return numbered;
    }
  }
}
