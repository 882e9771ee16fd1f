import pino from "pino";
import type { Log } from "../ports/log.ts";

/** The levels that a person may choose, the most talkative first. */
export const LOG_LEVELS = ["info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const STDERR = 2;
/** What may wait for a reader of the log that does not read; beyond, lines are dropped instead of memory. */
const MOST_WAITING_BYTES = 8 << 20;
/** An error that names itself as its cause ends here. */
const DEEPEST_CAUSE = 5;

/** What a log says of an error: only what is listed here, since drivers hang requests and parameters on theirs. */
export function errorFacts(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const code = "code" in error ? error.code : undefined;
  const isEnd = cause === undefined || depth >= DEEPEST_CAUSE;
  return { name, code, message, stack, cause: isEnd ? undefined : errorFacts(cause, depth + 1) };
}

/** Opens the log: JSON lines on stderr, or in a file of this descriptor. Times are ms since the epoch. */
export function openPinoLog(level: LogLevel, descriptor = STDERR): Log {
  const destination = pino.destination({
    fd: descriptor,
    sync: false,
    maxLength: MOST_WAITING_BYTES,
  });
  // A log whose reader is gone (EPIPE) must not take the home with it.
  destination.on("error", () => {});
  const logger = pino(
    {
      level,
      base: null,
      messageKey: "words",
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorFacts },
    },
    destination,
  );
  return {
    info: (facts, words) => logger.info(facts, words),
    warn: (facts, words) => logger.warn(facts, words),
    error: (facts, words) => logger.error(facts, words),
    flush: () => {
      try {
        destination.flushSync();
      } catch {
        // The reader is gone: there is nobody to tell.
      }
    },
  };
}
