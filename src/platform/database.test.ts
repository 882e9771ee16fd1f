import "fake-indexeddb/auto";
import { createHash } from "node:crypto";
import { openDB } from "idb";
import { describe, expect, it } from "vitest";
import { type Database, openDatabase } from "./database.ts";

/** What each version's shape hashes to. A shape that was once shipped never changes: a change is a new version. */
const FROZEN_SHAPES = new Map([
  [1, "f135acf96bf4cad8"],
  [2, "5822e2363dbe391f"],
]);

function shapeOf(database: Pick<Database, "objectStoreNames" | "transaction">): string {
  const stores = [...database.objectStoreNames].toSorted();
  const transaction = database.transaction(stores);
  const shape = stores.map((name) => {
    const store = transaction.objectStore(name);
    const indexes = [...store.indexNames].map((index) => [index, store.index(index).keyPath]);
    return { name, keyPath: store.keyPath, autoIncrement: store.autoIncrement, indexes };
  });
  return createHash("sha256").update(JSON.stringify(shape)).digest("hex").slice(0, 16);
}

/** A database as version 1 made it, written down here so that it cannot change with the code. */
async function createdByVersion1(name: string) {
  return openDB(name, 1, {
    upgrade(database) {
      const jobs = database.createObjectStore("jobs", { keyPath: "id" });
      jobs.createIndex("queue", "queueKey");
      jobs.createIndex("due", "dueAtMs");
      database.createObjectStore("bytes");
      const receipts = database.createObjectStore("receipts", { keyPath: "sha256" });
      receipts.createIndex("storedAtMs", "storedAtMs");
      database.createObjectStore("wakes", { autoIncrement: true });
      database.createObjectStore("settings");
      database.createObjectStore("totals");
    },
  });
}

describe("the database's shape", () => {
  it("is the frozen one of its version", async () => {
    const database = await openDatabase(() => {}, "frozen");
    expect(shapeOf(database)).toBe(FROZEN_SHAPES.get(database.version));
    database.close();
  });

  it("of version 1 is what version 1 made", async () => {
    const database = await createdByVersion1("frozen-1");
    expect(shapeOf(database as unknown as Database)).toBe(FROZEN_SHAPES.get(1));
    database.close();
  });
});

describe("a database of version 1", () => {
  it("is opened with all its rows, and has the stores of today", async () => {
    const before = await createdByVersion1("migrated");
    const rows = {
      jobs: { id: "a", queueKey: [2, 0, -5], dueAtMs: 7, filename: "IMG_1.jpg" },
      receipts: { sha256: "b", storedAtMs: 3 },
    };
    await before.put("jobs", rows.jobs);
    await before.put("bytes", new Uint8Array([1, 2, 3]).buffer, ["a", 0]);
    await before.put("receipts", rows.receipts);
    await before.add("wakes", { at: 1 });
    await before.put("settings", { on: true }, "testMode");
    await before.put("totals", { waitingCount: 1 }, "totals");
    before.close();

    const after = await openDatabase(() => {}, "migrated");
    expect(shapeOf(after)).toBe(FROZEN_SHAPES.get(2));
    expect(await after.getAllFromIndex("jobs", "due")).toEqual([rows.jobs]);
    expect(new Uint8Array((await after.get("bytes", ["a", 0])) as ArrayBuffer)).toEqual(
      new Uint8Array([1, 2, 3]),
    );
    expect(await after.getAllFromIndex("receipts", "storedAtMs")).toEqual([rows.receipts]);
    expect(await after.getAll("wakes")).toEqual([{ at: 1 }]);
    expect(await after.get("settings", "testMode")).toEqual({ on: true });
    expect(await after.get("totals", "totals")).toEqual({ waitingCount: 1 });
    after.close();
  });

  it("makes room for the new one while an old tab has it open", async () => {
    let isClosed = false;
    const old = await openDB("blocked", 1, { blocking: () => ((isClosed = true), old.close()) });
    const after = await openDatabase(() => {}, "blocked");
    expect(isClosed).toBe(true);
    expect(after.version).toBe(2);
    after.close();
  });
});
