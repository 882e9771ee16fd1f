import "fake-indexeddb/auto";
import { openDB } from "idb";
import { expect, it } from "vitest";
import { memoryPhotos } from "../../../e2e/harness/memory-device.ts";
import type { UploadJob } from "../../core/jobs/job.ts";
import { IndexedDbJobStore } from "../../platform/job-store.ts";
import type { Done } from "./done.ts";
import type { PageState } from "./page-state.ts";
import { takeOff } from "./take-off.ts";

function deviceOf(name: string) {
  const parts = { nowMs: () => 1_800_000_000_000, random: () => 0.5, kind: "blob" } as const;
  const store = new IndexedDbJobStore({ ...parts, name });
  const told: string[] = [];
  const done = { value: null as Done | null };
  const page = {
    services: {
      store,
      worker: { ring: (bell: string) => told.push(bell), cancelled: (id: string) => told.push(id) },
    },
    actionProblem: { value: null },
    done,
    queue: { refresh: () => Promise.resolve() },
  } as unknown as PageState;
  return { store, told, done, page };
}

const textOf = async (store: IndexedDbJobStore, { id }: Pick<UploadJob, "id">) =>
  Buffer.from(await (await store.bytes(id)).arrayBuffer()).toString("hex");

it("takes a waiting photo off at once, bytes and all, and undo queues the same bytes with the same facts", async () => {
  const { store, told, done, page } = deviceOf("take-off");
  await store.enqueue(await memoryPhotos(2));
  const [job] = await store.list("waiting", 0, 1);
  if (job === undefined) throw new Error("Nothing is queued");
  const before = await textOf(store, job);

  await takeOff(page, [job], "Gone.");
  expect(await store.totals()).toMatchObject({ waitingCount: 1 });
  await expect(store.bytes(job.id)).rejects.toMatchObject({ code: "source-unreadable" });
  expect(told).toEqual([job.id]);
  expect(done.value?.words).toBe("Gone.");

  await done.value?.undo?.();
  expect(told).toEqual([job.id, "enqueue"]);
  const again = (await store.list("waiting", 0, 9)).find(({ id }) => id === job.id);
  expect(again).toEqual(job);
  expect(await textOf(store, job)).toBe(before);
});

it("removes what was set aside; without bytes to hold on to, there is no undo", async () => {
  const { store, told, done, page } = deviceOf("take-off-unreadable");
  const [photo] = await memoryPhotos(1);
  if (photo === undefined) throw new Error("No photo was made");
  await store.enqueue([photo]);
  const failure = { code: "source-unreadable", httpStatus: null, words: "" } as const;
  const { id } = photo.facts;
  await store.apply(id, [
    { kind: "started", chunkBytes: 1 },
    { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 0 },
  ]);
  const [job] = await store.list("needs-you", 0, 1);
  if (job === undefined) throw new Error("Nothing was set aside");
  const database = await openDB("take-off-unreadable");
  await database.clear("bytes");
  database.close();
  await takeOff(page, [job], "Gone.");
  expect(await store.totals()).toMatchObject({ needsYouCount: 0, waitingCount: 0 });
  expect(told).toEqual([]);
  expect(done.value).toEqual({ words: "Gone.", undo: null });
});
