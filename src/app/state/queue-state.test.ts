import "fake-indexeddb/auto";
import { effect } from "@preact/signals";
import { expect, it } from "vitest";
import { IndexedDbJobStore } from "../../platform/job-store.ts";
import { createQueueState } from "./queue-state.ts";

it("a box that was ticked a moment ago is not drawn unticked by a reading that began before", async () => {
  const parts = { nowMs: () => 1_800_000_000_000, random: () => 0.5, kind: "blob" } as const;
  const store = new IndexedDbJobStore({ ...parts, name: "queue-state" });
  const queue = createQueueState(store);
  await queue.refresh();
  let drawnCount = 0;
  const stop = effect(() => {
    if (queue.settings.value) drawnCount += 1;
  });
  await queue.refresh();
  expect(drawnCount).toBe(1);
  await store.write("testMode", { on: true, fault: null });
  await queue.refresh();
  expect(drawnCount).toBe(2);
  expect(queue.settings.value.testMode).toEqual({ on: true, fault: null });
  stop();
});
