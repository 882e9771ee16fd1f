import { isErrorCode } from "../src/core/errors.ts";
import { SAID_MARK } from "../src/core/said.ts";
import { ERROR_WORDS } from "../src/core/words/en/errors.ts";
import { SAID_WORDS } from "../src/core/words/en/said.ts";

/** What is read of an error in logs, in problem documents and on the command line: English, with a code made a sentence. */
export function sentenceOf({ message }: Error): string {
  if (isErrorCode(message)) return ERROR_WORDS[message];
  if (!message.startsWith(SAID_MARK)) return message;
  return (SAID_WORDS as Record<string, string>)[message.slice(SAID_MARK.length)] ?? message;
}
