import { HomewardError } from "../src/core/errors.ts";

/** An error of ours, or a stranger as `home-error`, which is tried again. */
export function asHomewardError(error: unknown): HomewardError {
  return error instanceof HomewardError
    ? error
    : new HomewardError("home-error", undefined, { cause: error });
}
