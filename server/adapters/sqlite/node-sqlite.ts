import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { SqliteAdapter, type SqliteDatabase, SqliteDialect, type SqliteStatement } from "kysely";
import { HomewardError } from "../../../src/core/errors.ts";

const SQLITE_FULL = 13;
const SQLITE_BUSY = 5;
const KEPT_STATEMENTS = 200;

/** Runs a call into SQLite, translating what callers must tell apart. */
function translated<T>(call: () => T): T {
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

const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];

/** The shape that kysely's SQLite dialect wants, over node:sqlite, with prepared statements kept. */
function shim(db: DatabaseSync): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  const statementOf = (sql: string): SqliteStatement => {
    const statement = translated(() => db.prepare(sql));
    return {
      reader: statement.columns().length > 0,
      all: (parameters) => translated(() => statement.all(...values(parameters))),
      run: (parameters) => {
        // A full disk makes SQLite roll back by itself; kysely's own would fail then and hide why.
        if (sql === "rollback" && !db.isTransaction) return { changes: 0, lastInsertRowid: 0 };
        return translated(() => statement.run(...values(parameters)));
      },
      iterate: (parameters) => statement.iterate(...values(parameters)),
    };
  };
  const prepare = (sql: string): SqliteStatement => {
    const known = kept.get(sql);
    if (known !== undefined) return known;
    if (kept.size >= KEPT_STATEMENTS) kept.clear();
    const statement = statementOf(sql);
    kept.set(sql, statement);
    return statement;
  };
  return {
    close: () => {
      kept.clear();
      db.close();
    },
    prepare,
  };
}

/** SQLite takes changes of the schema back with their transaction (https://sqlite.org/transactional.html); kysely's own says no. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class NodeSqliteDialect extends SqliteDialect {
  override createAdapter(): TransactionalAdapter {
    return new TransactionalAdapter();
  }
}

/** kysely's dialect for a SQLite file: WAL, every commit durable, waiting up to 5 s for another process that writes. */
export function nodeSqliteDialect(file: string): SqliteDialect {
  const db = new DatabaseSync(file, { timeout: 5000 });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  // In KiB: a page of a large library touches more than the 2 MB of the preset.
  db.exec("PRAGMA cache_size = -16000");
  return new NodeSqliteDialect({ database: shim(db) });
}
