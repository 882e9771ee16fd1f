import { HomewardError } from "../../../src/core/errors.ts";

/** The code of a file system error (`ENOENT`); empty for anything else. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string"
    ? error.code
    : "";
}

/** Waits for disk work, telling a full disk apart: ENOSPC and EDQUOT become HomewardError `home-full`. */
export async function onDisk<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    const code = codeOf(cause);
    if (code === "ENOSPC" || code === "EDQUOT") {
      throw new HomewardError("home-full", undefined, { cause });
    }
    throw cause;
  }
}
