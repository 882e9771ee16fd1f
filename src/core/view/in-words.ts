import { ERROR_WORDS } from "../words/spoken.ts";

/**
 * What was written down or sent about a failure, as a person reads it: codes of the catalogue become its sentence in the
 * language of this device; all else (the home's own words, what older versions wrote) stays as it is.
 */
export function inWords(said: string): string {
  return (ERROR_WORDS as Record<string, string>)[said] ?? said;
}
