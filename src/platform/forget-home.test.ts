import "fake-indexeddb/auto";
import { createSHA256 } from "hash-wasm";
import { expect, it } from "vitest";
import { assetIdOf } from "../core/ids.ts";
import { NO_TOTALS } from "../core/jobs/totals.ts";
import { DEFAULT_CONDITIONS } from "../core/schedule/conditions.ts";
import { NO_TEST } from "../core/schedule/test-mode.ts";
import { type Database, openDatabase, type StoreName } from "./database.ts";
import { IndexedDbJobStore } from "./job-store.ts";
import { sha256Of } from "./sha256.ts";

const NOW = 1_800_000_000_000;
const STORES: StoreName[] = ["jobs", "bytes", "receipts", "totals", "wakes"];

async function queue(store: IndexedDbJobStore, content: string) {
  const bytes = new Blob([content]);
  const sha256 = await sha256Of(bytes, createSHA256);
  const file = { id: sha256, assetId: assetIdOf(sha256), sha256, sizeBytes: bytes.size };
  const facts = { ...file, resourceType: "photo" as const, filename: "a.jpg", filetype: "" };
  await store.enqueue([{ bytes, facts: { ...facts, lastModifiedMs: NOW, createdAtMs: NOW } }]);
  return sha256;
}

async function countsOf(database: Database): Promise<number[]> {
  return Promise.all(STORES.map((name) => database.count(name)));
}

it("forgetHome() cancels and clears all that belongs to the home, and keeps what the person chose", async () => {
  const name = "forget-home";
  const store = new IndexedDbJobStore({ nowMs: () => NOW, random: () => 0.5, name, kind: "blob" });
  const conditions = { ...DEFAULT_CONDITIONS, unmeteredOnly: true };
  await store.write("conditions", conditions);
  await store.write("keepAwake", true);
  await store.meetHome("home");
  await store.write("hold", { kind: "held", reason: "home-full", untilMs: NOW, words: "" });
  await store.write("testMode", { on: true, fault: "offline" });
  await store.write("chunkBytes", 256 * 1024);
  await queue(store, "waits");
  const going = await queue(store, "goes");
  await store.apply(going, [{ kind: "started", chunkBytes: 4 }]);
  const database = await openDatabase(() => {}, name);
  expect((await countsOf(database)).slice(0, 2)).toEqual([2, 2]);

  await store.forgetHome();

  expect(await countsOf(database)).toEqual([0, 0, 0, 0, 0]);
  expect(await store.totals()).toEqual(NO_TOTALS);
  const left = await database.getAllKeys("settings");
  expect(left.toSorted()).toEqual(["conditions", "keepAwake"]);
  expect(await store.read("conditions")).toEqual(conditions);
  expect(await store.read("testMode")).toEqual(NO_TEST);
  // An answer that comes late finds nothing to write on.
  const late = await store.apply(going, [{ kind: "interrupted" }]);
  expect(late).toEqual({ job: null, effects: [] });
  expect(await database.count("jobs")).toBe(0);
  expect(await queue(store, "picked again")).toBeTruthy();
  expect(await store.totals()).toMatchObject({ waitingCount: 1 });
  database.close();
});
