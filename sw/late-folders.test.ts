import { expect, it } from "vitest";
import { memoryPhoto } from "../e2e/harness/memory-device.ts";
import { newJob } from "../src/core/jobs/job.ts";
import { LateFolders } from "./late-folders.ts";
import type { FolderWork } from "./parts.ts";

const WORK: FolderWork = {
  look: () => Promise.resolve(false),
  answer: () => Promise.resolve([{ kind: "cancelled" }]),
};

/** Folders whose part loads as often as `loads` says; `loadCount` counts the tries. */
function folders(areThere: boolean, loads: boolean[]) {
  const seen = { loadCount: 0 };
  const late = new LateFolders(
    () => Promise.resolve(areThere),
    () => {
      const isLoaded = loads[seen.loadCount++] ?? true;
      return isLoaded ? Promise.resolve(WORK) : Promise.reject(new Error("NetworkError"));
    },
  );
  return { late, seen };
}

it("loads nothing where no folder is linked, or where a page looks", async () => {
  const none = folders(false, []);
  expect(await none.late.look("sync")).toBe(false);
  const byPage = folders(true, []);
  expect(await byPage.late.look("visible")).toBe(false);
  expect([none.seen.loadCount, byPage.seen.loadCount]).toEqual([0, 0]);
});

it("what does not load leaves work for another wake, which loads it once", async () => {
  const { late, seen } = folders(true, [false]);
  expect(await late.look("sync")).toBe(true);
  expect(await late.look("sync")).toBe(false);
  expect(await late.look("periodicsync")).toBe(false);
  expect(seen.loadCount).toBe(2);
});

it("a linked photo that failed is not settled while the part does not load", async () => {
  const { facts } = await memoryPhoto(new Uint8Array(3));
  const source = { kind: "linked", sourceId: "f", path: "a.jpg", isHeld: false } as const;
  const { late, seen } = folders(true, [false]);
  expect(await late.answer(newJob(facts), "source-gone", 1)).toBeNull();
  expect(seen.loadCount).toBe(0);
  const job = newJob({ ...facts, source });
  await expect(late.answer(job, "source-gone", 1)).rejects.toThrow("NetworkError");
  expect(await late.answer(job, "source-gone", 1)).toEqual([{ kind: "cancelled" }]);
});
