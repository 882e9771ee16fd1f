import { isErrorCode } from "../errors.ts";
import { SAID_MARK } from "../said.ts";
import { ERROR_WORDS, SAID_WORDS } from "../words/spoken.ts";

/**
 * What was written down or told about a failure, as a person reads it: codes become a sentence in the language that is
 * spoken, an HTTP status behind one stays; all else (the home's own words, what older versions wrote) stays as it is.
 */
export function inWords(text: string): string {
  const [, code = text, status = ""] = /^(\S+)( \(HTTP \d+\))?$/u.exec(text) ?? [];
  const sentence = sentenceOf(code);
  return sentence === null ? text : `${sentence}${status}`;
}

function sentenceOf(code: string): string | null {
  if (isErrorCode(code)) return ERROR_WORDS[code];
  if (!code.startsWith(SAID_MARK)) return null;
  return (SAID_WORDS as Record<string, string>)[code.slice(SAID_MARK.length)] ?? null;
}
