import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { memoryPhotos } from "../../../e2e/harness/memory-device.ts";
import { IndexedDbJobStore } from "../../platform/job-store.ts";
import { retryAll } from "./job-actions.ts";
import type { PageState } from "./page-state.ts";

const CODES = ["refused", "deleted-at-home", "trashed-at-home"] as const;

it("retry all, with what was put away at home among the rest, over several pages: sends the rest, and leaves those to be asked about", async () => {
  const parts = { nowMs: () => 1_800_000_000_000, random: () => 0.5, kind: "blob" } as const;
  const store = new IndexedDbJobStore({ ...parts, name: "retry-all" });
  const files = await memoryPhotos(630);
  await store.enqueue(files);
  for (const [at, { facts }] of files.entries()) {
    const code = CODES[at % CODES.length] ?? "refused";
    await store.apply(facts.id, [
      { kind: "started", chunkBytes: 1 },
      {
        kind: "attemptFailed",
        failure: { code, httpStatus: null, words: "No." },
        retryAfterMs: null,
        chunkBytes: 0,
      },
    ]);
  }
  expect(await store.totals()).toMatchObject({ needsYouCount: 630, waitingCount: 0 });
  const rung: string[] = [];
  const page = {
    services: { store, worker: { ring: (doorbell: string) => rung.push(doorbell) } },
    actionProblem: { value: null },
    queue: { refresh: () => Promise.resolve() },
  } as unknown as PageState;
  await retryAll(page);
  expect(page.actionProblem.value).toBeNull();
  expect(rung).toEqual(["retry"]);
  expect(await store.totals()).toMatchObject({
    waitingCount: 210,
    needsYouCount: 420,
    deletedCount: 210,
    trashedCount: 210,
  });
});
