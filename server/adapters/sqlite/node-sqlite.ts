import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { SqliteAdapter, type SqliteDatabase, SqliteDialect } from "kysely";
import { KeptStatements, translated } from "./kept-statements.ts";
import { QuickSql } from "./quick-sql.ts";

const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];

/** The shape that kysely's SQLite dialect wants, over node:sqlite. */
function shim(db: DatabaseSync, statements: KeptStatements): SqliteDatabase {
  return {
    close: () => {
      statements.clear();
      db.close();
    },
    prepare: (text) => {
      const statement = statements.get(text);
      return {
        reader: statement.columns().length > 0,
        all: (parameters) => statements.all(text, values(parameters)),
        run: (parameters) => {
          // A full disk makes SQLite roll back by itself; kysely's own would fail then and hide why.
          if (text === "rollback" && !db.isTransaction) return { changes: 0, lastInsertRowid: 0 };
          return statements.run(text, values(parameters));
        },
        iterate: (parameters) => translated(() => statement.iterate(...values(parameters))),
      };
    },
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

/** A SQLite file: WAL, every commit durable, waiting up to 5 s for another process that writes. */
export function openNodeSqlite(file: string): { dialect: SqliteDialect; quick: QuickSql } {
  const db = new DatabaseSync(file, { timeout: 5000 });
  db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON");
  // In KiB: a page of a large library touches more than the 2 MB of the preset.
  db.exec("PRAGMA cache_size = -16000");
  const statements = new KeptStatements(db);
  return {
    dialect: new NodeSqliteDialect({ database: shim(db, statements) }),
    quick: new QuickSql(db, statements),
  };
}

/** The same for kysely alone. */
export const nodeSqliteDialect = (file: string): SqliteDialect => openNodeSqlite(file).dialect;
