import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assetIdOf } from "../../core/ids.ts";
import { IndexedDbJobStore } from "../job-store.ts";
import { takeIn } from "./intake.ts";

/** What may be wrong with a file, and what it holds: few contents, so that many files are the same. */
type Picked = {
  content: number;
  fault: "none" | "empty" | "gone" | "no photo";
  isHome: boolean;
};

const anyPicked: fc.Arbitrary<Picked> = fc.record({
  content: fc.integer({ min: 0, max: 30 }),
  fault: fc.oneof(
    { weight: 8, arbitrary: fc.constant("none" as const) },
    fc.constantFrom("empty" as const, "gone" as const, "no photo" as const),
  ),
  isHome: fc.boolean(),
});

class GoneFile extends File {
  override arrayBuffer(): Promise<ArrayBuffer> {
    return Promise.reject(new DOMException("gone", "NotFoundError"));
  }
}

function fileOf({ content, fault }: Picked): File {
  const words = `content ${content} `.padEnd(content + 20, "x");
  if (fault === "empty") return new File([], "empty.jpg", { type: "image/jpeg" });
  if (fault === "gone") return new GoneFile([words], "gone.jpg", { type: "image/jpeg" });
  if (fault === "no photo") return new File([words], "letter.txt", { type: "text/plain" });
  return new File([words], `${content}.jpg`, { type: "image/jpeg" });
}

let opened = 0;

describe("takeIn()", () => {
  it("accounts for every file of any pick, whatever fails, and the queue holds what it says", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyPicked, { maxLength: 90, size: "max" }),
        fc.record({
          mostJobs: fc.integer({ min: 0, max: 40 }),
          fullAfterWrites: fc.option(fc.integer({ min: 0, max: 4 }), { nil: null }),
          stopAfterBatches: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
        }),
        async (picked, { mostJobs, fullAfterWrites, stopAfterBatches }) => {
          const nowMs = () => 1_800_000_000_000;
          const name = `intake-prop-${opened++}`;
          const store = new IndexedDbJobStore({
            nowMs,
            random: () => 0.5,
            name,
            kind: "blob",
            mostJobs,
          });
          // Test mode's full storage, which sends each write the way that the browser's own error goes.
          let writes = 0;
          const enqueue = store.enqueue.bind(store);
          store.enqueue = async (files) => {
            if (writes++ === fullAfterWrites)
              await store.write("testMode", { on: true, fault: "storage-full" });
            return enqueue(files);
          };
          const stopping = new AbortController();
          if (stopAfterBatches === 0) stopping.abort();
          let batches = 0;
          const homeContents = new Set(
            picked.filter(({ isHome }) => isHome).map((one) => fileOf(one).size),
          );
          const report = await takeIn(
            picked.map((one) => ({ file: fileOf(one), path: fileOf(one).name })),
            {
              store,
              nowMs,
              onStored: () => {
                if (++batches === stopAfterBatches) stopping.abort();
              },
              knownAtHome: (asked) =>
                Promise.resolve(
                  new Map(
                    asked
                      .filter(({ sizeBytes }) => homeContents.has(sizeBytes))
                      .map(({ sha256, sizeBytes }) => [
                        sha256,
                        {
                          sha256,
                          sizeBytes,
                          assetId: assetIdOf(sha256),
                          storedAtMs: 1,
                          home: "home",
                          jws: "",
                        },
                      ]),
                  ),
                ),
              signal: stopping.signal,
            },
            () => {},
          );
          const { queuedCount, alreadyQueuedCount, alreadyHomeCount, refused } = report;
          const { stoppedCount = 0 } = report;
          const sum = queuedCount + alreadyQueuedCount + alreadyHomeCount + refused.length;
          expect(sum + stoppedCount).toBe(picked.length);
          expect(refused.every(({ filename, words }) => filename !== "" && words !== "")).toBe(
            true,
          );
          if (stopAfterBatches === null) expect(stoppedCount).toBe(0);
          // The rows say the same, and no content is there twice.
          const rows = await store.list("waiting", 0, 1_000);
          expect(rows).toHaveLength(queuedCount);
          expect(new Set(rows.map(({ sha256 }) => sha256)).size).toBe(queuedCount);
          expect((await store.totals()).waitingCount).toBe(queuedCount);
          const receiptCount = (await store.totals()).homeCount;
          expect(alreadyHomeCount).toBeGreaterThanOrEqual(receiptCount);
          await store.close();
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});
