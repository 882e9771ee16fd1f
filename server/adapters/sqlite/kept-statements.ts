import type { DatabaseSync, SQLInputValue, StatementSync } from "node:sqlite";
import { HomewardError } from "../../../src/core/errors.ts";

const SQLITE_FULL = 13;
const SQLITE_BUSY = 5;
const KEPT = 200;

/** Runs a call into SQLite, translating what callers must tell apart. */
export function translated<T>(call: () => T): T {
  try {
    return call();
  } catch (cause) {
    const code = (cause as { errcode?: number }).errcode ?? 0;
    // Extended result codes carry the primary code in their low byte.
    if ((code & 0xff) === SQLITE_FULL) throw new HomewardError("home-full", undefined, { cause });
    if ((code & 0xff) === SQLITE_BUSY) throw new HomewardError("home-busy", undefined, { cause });
    throw cause;
  }
}

/** Statements that are prepared when they are first wanted, and kept. */
export class KeptStatements {
  readonly #db: DatabaseSync;
  readonly #kept = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  get(text: string): StatementSync {
    const known = this.#kept.get(text);
    if (known !== undefined) return known;
    if (this.#kept.size >= KEPT) this.#kept.clear();
    const statement = translated(() => this.#db.prepare(text));
    this.#kept.set(text, statement);
    return statement;
  }

  run(text: string, parameters: readonly SQLInputValue[]) {
    const statement = this.get(text);
    return translated(() => statement.run(...parameters));
  }

  all(text: string, parameters: readonly SQLInputValue[]) {
    const statement = this.get(text);
    return translated(() => statement.all(...parameters));
  }

  clear(): void {
    this.#kept.clear();
  }
}
