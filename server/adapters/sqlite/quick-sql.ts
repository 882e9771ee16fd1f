import type { DatabaseSync, SQLInputValue } from "node:sqlite";
import type { CompiledQuery, Insertable } from "kysely";
import type { KeptStatements } from "./kept-statements.ts";
import type { Db, Schema } from "./schema.ts";

/** Whether a row was added, and under which number; a row of the same key may have been there. */
export type Adding = { isAdded: boolean; rowId: number };

/**
 * What each upload asks and writes, past kysely: to build such a query costs more than SQLite takes for it. Every call is done
 * when it returns, on kysely's own connection.
 */
export class QuickSql {
  readonly #db: DatabaseSync;
  readonly #statements: KeptStatements;
  /** Texts of `add` and `put` by table and columns. */
  readonly #texts = new Map<string, string>();

  constructor(db: DatabaseSync, statements: KeptStatements) {
    this.#db = db;
    this.#statements = statements;
  }

  /** Runs a change; how many rows it changed. */
  run(text: string, ...parameters: SQLInputValue[]): number {
    return Number(this.#statements.run(text, parameters).changes);
  }

  /** Adds a row, unless there is one of its key. */
  add<T extends keyof Schema>(table: T, row: Insertable<Schema[T]>): Adding {
    return this.#write("insert", table, row, " on conflict do nothing");
  }

  /** Adds a row to a table that knows no conflicts: full-text search takes no clause about them. */
  addPlain<T extends keyof Schema>(table: T, row: Insertable<Schema[T]>): Adding {
    return this.#write("insert", table, row, "");
  }

  /** Adds a row, or replaces the one of its key. */
  put<T extends keyof Schema>(table: T, row: Insertable<Schema[T]>): void {
    this.#write("replace", table, row, "");
  }

  /**
   * A question that is prepared once. While a transaction is open, whose rows may yet be taken back, it goes through kysely,
   * which waits for its end.
   */
  question<Row>(db: Db, { sql, query, queryId }: CompiledQuery<Row>) {
    return async (...parameters: SQLInputValue[]): Promise<Row[]> => {
      if (!this.#db.isTransaction) return this.#statements.all(sql, parameters) as unknown as Row[];
      return (await db.executeQuery<Row>({ sql, query, queryId, parameters })).rows;
    };
  }

  #write(verb: string, table: string, row: object, ending: string): Adding {
    const columns = Object.keys(row);
    const key = `${verb} ${table} ${columns.join()}`;
    let text = this.#texts.get(key);
    if (text === undefined) {
      const names = columns.map((name) => `"${name}"`).join(", ");
      const values = columns.map(() => "?").join(", ");
      text = `${verb} into "${table}" (${names}) values (${values})${ending}`;
      this.#texts.set(key, text);
    }
    const { changes, lastInsertRowid } = this.#statements.run(text, Object.values(row));
    return { isAdded: Number(changes) > 0, rowId: Number(lastInsertRowid) };
  }
}
