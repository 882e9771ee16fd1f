/** What is written beside the words; never a token, a cookie or a pairing code, and no file name below `warn`. */
export type LogFacts = Readonly<Record<string, unknown>>;

/** Where the home writes down what it does. Writing never throws and is never waited for. */
export type Log = {
  info(facts: LogFacts, words: string): void;
  /** Something went wrong that the home itself got over, or that a person should know; `err` holds the cause. */
  warn(facts: LogFacts, words: string): void;
  /** Something that should not happen. */
  error(facts: LogFacts, words: string): void;
  /** Writes out what is still in memory; call it before the process ends. */
  flush(): void;
};

/** A log that keeps nothing. */
export const SILENT_LOG: Log = { info() {}, warn() {}, error() {}, flush() {} };
