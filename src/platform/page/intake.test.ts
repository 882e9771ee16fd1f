import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import type { IntakeProgress } from "../../core/page-ports.ts";
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
});
