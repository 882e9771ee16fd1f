import { isErrorCode } from "../errors.ts";
import { SAID_MARK } from "../said.ts";
import { ERROR_WORDS, SAID_WORDS, WORDS } from "../words/spoken.ts";

/**
 * What was written down or told about a failure, as a person reads it: codes become a sentence in the language that is
 * spoken, a detail in brackets behind one stays; all else (the home's own words, what older versions wrote) stays as it is.
 */
export function inWords(text: string): string {
  const [, code = text, detail = ""] = /^(\S+)( \(.+\))?$/u.exec(text) ?? [];
  const sentence = sentenceOf(code);
  return sentence === null ? text : `${sentence}${detail}`;
}

function sentenceOf(code: string): string | null {
  const isError = isErrorCode(code);
  if (!isError && !code.startsWith(SAID_MARK)) return null;
  // Something failed before the late words had come.
  if ((ERROR_WORDS as typeof ERROR_WORDS | undefined) === undefined) return WORDS.failed;
  if (isError) return ERROR_WORDS[code];
  return (SAID_WORDS as Record<string, string>)[code.slice(SAID_MARK.length)] ?? null;
}
