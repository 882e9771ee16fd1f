import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { assetIdOf, type Sha256 } from "../../core/ids.ts";
import type { IntakeProgress } from "../../core/page-ports.ts";
import type { Receipt } from "../../core/receipt.ts";
import { IndexedDbJobStore } from "../job-store.ts";
import { type IntakeParts, takeIn } from "./intake.ts";

let opened = 0;

function intake() {
  const nowMs = () => 1_800_000_000_000;
  const name = `intake-${opened++}`;
  const store = new IndexedDbJobStore({ nowMs, random: () => 0.5, name, kind: "blob" });
  const progress: IntakeProgress[] = [];
  let storedBatches = 0;
  const stopping = new AbortController();
  const parts: IntakeParts = {
    store,
    nowMs,
    onStored: () => void storedBatches++,
    knownAtHome: () => Promise.resolve(new Map()),
    signal: stopping.signal,
  };
  const take = (files: readonly File[], others: Partial<IntakeParts> = {}) =>
    takeIn(
      files.map((file) => ({ file, path: file.name })),
      { ...parts, ...others },
      (step) => progress.push(step),
    );
  return { store, progress, batches: () => storedBatches, take, stopping };
}

const photo = (name: string, content = name) => new File([content], name, { type: "image/jpeg" });

function receiptOf(sha256: Sha256, sizeBytes: number): Receipt {
  return { sha256, sizeBytes, assetId: assetIdOf(sha256), storedAtMs: 1, home: "home", jws: "" };
}

/** A file on a card that was pulled out. */
class GoneFile extends File {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException("gone", "NotFoundError"));
  }
}

describe("takeIn()", () => {
  it("refuses an empty file and one that cannot be read by name, and takes the rest", async () => {
    const { store, take } = intake();
    const files = [photo("a.jpg"), photo("empty.jpg", ""), new GoneFile(["x"], "gone.jpg")];
    const report = await take([...files, photo("b.jpg")]);
    expect(report.queuedCount).toBe(2);
    expect(report.refused.map(({ filename }) => filename)).toEqual(["empty.jpg", "gone.jpg"]);
    expect(report.refused.every(({ words }) => words !== "")).toBe(true);
    expect(await store.totals()).toMatchObject({ waitingCount: 2 });
  });

  it("has counts that add up to the pick, over several batches and repeated photos", async () => {
    const { store, take, batches } = intake();
    const files = Array.from({ length: 100 }, (_, at) => photo(`${at}.jpg`, `photo ${at % 70}`));
    const report = await take([...files, photo("empty.jpg", "")]);
    expect(report).toMatchObject({ queuedCount: 70, alreadyQueuedCount: 30, alreadyHomeCount: 0 });
    expect(report.refused).toHaveLength(1);
    expect(batches()).toBeGreaterThan(1);
    expect(await store.totals()).toMatchObject({ waitingCount: 70 });
  });

  it("tells how far it is, never backwards in files, and ends at all of them", async () => {
    const { take, progress } = intake();
    const files = Array.from({ length: 40 }, (_, at) => photo(`${at}.jpg`));
    await take([...files, new GoneFile(["x"], "gone.jpg")]);
    const counts = progress.map(({ doneCount }) => doneCount);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    const last = progress.at(-1);
    expect(last).toMatchObject({ doneCount: 41, allCount: 41 });
    expect(last?.doneBytes).toBe(last?.allBytes);
  });

  it("names every file when the storage cannot be opened, and rejects for none", async () => {
    const { take, store } = intake();
    store.enqueue = () => Promise.reject(new Error("The storage is gone."));
    const report = await take([photo("a.jpg"), photo("b.jpg")]);
    expect(report.refused).toEqual([
      { filename: "a.jpg", words: "The storage is gone." },
      { filename: "b.jpg", words: "The storage is gone." },
    ]);
  });

  it("takes a photo by its bytes, whatever it is called, and refuses what is none by name", async () => {
    const { store, take } = intake();
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
    const report = await take([
      new File([jpeg, "a"], "screenshot.png", { type: "image/png" }),
      new File([jpeg, "b"], "no extension", { type: "" }),
      new File(["words"], "letter.txt", { type: "text/plain" }),
    ]);
    expect(report.refused).toMatchObject([{ filename: "letter.txt" }]);
    const jobs = await store.list("waiting", 0, 9);
    expect(jobs.map(({ filetype }) => filetype)).toEqual(["image/jpeg", "image/jpeg"]);
  });

  it("keeps a photo that ends too early byte for byte, and says that it does", async () => {
    const { store, take } = intake();
    const cut = new Uint8Array(500).fill(7);
    cut.set([0xff, 0xd8, 0xff, 0xe0, 0x10, 0x00]);
    const report = await take([new File([cut], "cut.jpg", { type: "image/jpeg" })]);
    expect(report).toMatchObject({ queuedCount: 1, damaged: ["cut.jpg"], refused: [] });
    const [job] = await store.list("waiting", 0, 9);
    if (job === undefined) throw new Error("it was not queued");
    expect(new Uint8Array(await (await store.bytes(job.id)).arrayBuffer())).toEqual(cut);
  });

  it("keeps a name of 300 letters whole", async () => {
    const { store, take } = intake();
    const name = `${"ä".repeat(296)}.jpg`;
    await take([photo(name)]);
    expect(await store.list("waiting", 0, 9)).toMatchObject([{ filename: name }]);
  });

  it("stores nothing of what the home has: its receipt is kept, and is known without the home next time", async () => {
    const { store, take } = intake();
    const files = Array.from({ length: 40 }, (_, at) => photo(`${at}.jpg`));
    const knownAtHome: IntakeParts["knownAtHome"] = async (asked) =>
      new Map(asked.map(({ sha256, sizeBytes }) => [sha256, receiptOf(sha256, sizeBytes)]));
    expect(await take(files, { knownAtHome })).toMatchObject({ alreadyHomeCount: 40 });
    expect(await store.totals()).toMatchObject({ waitingCount: 0, homeCount: 40 });
    expect(await take(files)).toMatchObject({ alreadyHomeCount: 40, queuedCount: 0 });
    expect(await store.totals()).toMatchObject({ waitingCount: 0, homeCount: 40 });
  });

  it("stopped in the middle keeps what is saved, and counts what it did not look at", async () => {
    const { store, take, stopping } = intake();
    const files = Array.from({ length: 100 }, (_, at) => photo(`${at}.jpg`));
    const report = await take(files, { onStored: () => stopping.abort() });
    const { queuedCount, stoppedCount = 0 } = report;
    expect(queuedCount).toBeGreaterThan(0);
    expect(stoppedCount).toBeGreaterThan(0);
    expect(queuedCount + stoppedCount).toBe(100);
    expect(await store.totals()).toMatchObject({ waitingCount: queuedCount });
  });
});
