import { AsyncLocalStorage } from "node:async_hooks";
import { wrap } from "idb";

/** Whose code runs right now: carried along every `await`. */
export const current = new AsyncLocalStorage<Realm>();

/**
 * One process of the browser: a page or a service worker. When it is killed, its open transactions are rolled back and
 * nothing that it began goes on, since no call of a dead realm ever answers.
 */
export class Realm {
  readonly name: string;
  alive = true;
  /** Turns until it is killed; null: nobody is after it. */
  fuse: number | null = null;
  /** Whether the device's storage refuses a write to this store right now. */
  refusesWrite: (storeName: string) => boolean = () => false;
  readonly #transactions = new Set<IDBTransaction>();
  readonly #connections = new Set<IDBDatabase>();

  constructor(name: string) {
    this.name = name;
  }

  /** Runs code as this realm; what it awaits goes on as this realm too. */
  run<T>(work: () => T): T {
    return current.run(this, work);
  }

  /** The outcome of some work, or silence for ever once the realm is dead. */
  guard<T>(work: () => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      if (!this.alive) return;
      const answer = async (): Promise<void> => {
        try {
          const value = await work();
          if (this.alive) resolve(value);
        } catch (error) {
          if (this.alive) reject(error);
        }
      };
      void answer();
    });
  }

  /** An object whose methods are all guarded; `onCall` hears of each call. */
  guarded<T extends object>(target: T, onCall: (method: string, args: unknown[]) => void): T {
    return new Proxy(target, {
      get: (_, key) => {
        const member: unknown = Reflect.get(target, key, target);
        if (typeof member !== "function") return member;
        return (...args: unknown[]): Promise<unknown> => {
          onCall(String(key), args);
          return this.guard(() => Reflect.apply(member, target, args) as Promise<unknown>);
        };
      },
    });
  }

  /** A connection to the database that dies with this realm. */
  adopt(database: IDBDatabase): void {
    if (!this.alive) {
      database.close();
      return;
    }
    this.#connections.add(database);
    const begin = database.transaction.bind(database);
    database.transaction = (...args) => {
      const transaction = begin(...args);
      this.#transactions.add(transaction);
      const ended = (): void => void this.#transactions.delete(transaction);
      transaction.addEventListener("complete", ended);
      transaction.addEventListener("abort", ended);
      failWrites(transaction, (storeName) => this.refusesWrite(storeName));
      return transaction;
    };
  }

  /** Ends it here and now: what was committed stays, what was not does not. */
  kill(): void {
    this.alive = false;
    for (const transaction of this.#transactions) {
      // Nobody is left to hear of it.
      wrap(transaction).done.catch(() => {});
      try {
        transaction.abort();
      } catch {
        // It was being committed: it stays.
      }
    }
    for (const database of this.#connections) database.close();
  }
}

/** A write that is refused ends its transaction with a QuotaExceededError, as browsers do, a moment after it was asked for. */
function failWrites(transaction: IDBTransaction, refuses: (storeName: string) => boolean): void {
  const open = transaction.objectStore.bind(transaction);
  const watched = new Set<IDBObjectStore>();
  transaction.objectStore = (name) => {
    const store = open(name);
    if (watched.has(store)) return store;
    watched.add(store);
    const put = store.put.bind(store);
    store.put = (...args) => {
      const request = put(...args);
      if (refuses(name)) setImmediate(() => endFull(transaction));
      return request;
    };
    return store;
  };
}

/** Ends a transaction with an error of our choice, which only fake-indexeddb's own members can. */
function endFull(transaction: IDBTransaction): void {
  const state: unknown = Reflect.get(transaction, "_state");
  if (state !== "active" && state !== "inactive") return;
  // Browsers only log a transaction whose end nobody waited for; Node ends the process.
  wrap(transaction).done.catch(() => {});
  const abort = Reflect.get(transaction, "_abort") as (errorName: string) => void;
  abort.call(transaction, "QuotaExceededError");
}
