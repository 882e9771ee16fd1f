import { HomewardError } from "../../core/errors.ts";
import { inWords } from "../../core/view/in-words.ts";

/** What a person reads about something that was thrown. */
export function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // What a parser found is for developers.
  const isOdd = error instanceof HomewardError && error.code === "invalid-value";
  return inWords(isOdd ? error.code : error.message);
}
