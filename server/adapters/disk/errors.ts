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
    throw asHomeFull(cause);
  }
}

/** The same for work that is done at once. */
export function atOnce<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    throw asHomeFull(cause);
  }
}

function asHomeFull(cause: unknown): unknown {
  const code = codeOf(cause);
  return code === "ENOSPC" || code === "EDQUOT"
    ? new HomewardError("home-full", undefined, { cause })
    : cause;
}
