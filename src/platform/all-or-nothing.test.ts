import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { memoryPhotos } from "../../e2e/harness/memory-device.ts";
import type { PartKind } from "./byte-parts.ts";
import { IndexedDbJobStore } from "./job-store.ts";

let opened = 0;

function openStore(kind: PartKind) {
  const name = `all-or-nothing-${opened++}`;
  return new IndexedDbJobStore({ nowMs: () => 1_800_000_000_000, random: () => 0.5, name, kind });
}

/** Does something at each write to IndexedDB, before it; throwing makes it fail. */
function beforePut(hook: (storeName: string) => void): void {
  const put = Reflect.get(IDBObjectStore.prototype, "put") as (value: unknown) => IDBRequest;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...parameters
  ) {
    hook(this.name);
    return Reflect.apply(put, this, parameters) as IDBRequest<IDBValidKey>;
  });
}

afterEach(() => void vi.restoreAllMocks());

/** A file that takes its time: something else happens while it is read. */
class SlowFile extends Blob {
  readonly #meanwhile: () => Promise<unknown>;

  constructor(meanwhile: () => Promise<unknown>, content: Blob) {
    super([content]);
    this.#meanwhile = meanwhile;
  }

  override slice(startByte?: number, endByte?: number): Blob {
    const part = super.slice(startByte, endByte);
    const read = () => this.#meanwhile().then(() => Blob.prototype.arrayBuffer.call(part));
    return Object.assign(part, { arrayBuffer: read });
  }
}

it("keeps the bytes of a photo that is picked again in the moment in which its old row is removed", async () => {
  const store = openStore("buffer");
  const [file, next] = await memoryPhotos(2);
  if (file === undefined || next === undefined) throw new Error("Two photos");
  const { id } = file.facts;
  await store.enqueue([file]);
  const failure = { code: "refused", httpStatus: 400, words: "No." } as const;
  await store.apply(id, [
    { kind: "started", chunkBytes: 1 },
    { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 1 },
  ]);
  // Its old row is removed after the parts were written anew, and before their new row is.
  const slow = new SlowFile(() => store.apply(id, [{ kind: "cancelled" }]), next.bytes);
  const outcomes = await store.enqueue([file, { ...next, bytes: slow }]);
  expect(outcomes).toEqual(["queued", "queued"]);
  expect((await store.bytes(id)).size).toBe(file.bytes.size);
  expect(await store.totals()).toMatchObject({ waitingCount: 2 });
});

describe("a device that is full in mid-step", () => {
  it("undoes the step as a whole, and no rejection is left unheard", async () => {
    const store = openStore("blob");
    const files = await memoryPhotos(2);
    await store.enqueue(files);
    beforePut((storeName) => {
      if (storeName === "totals") throw new DOMException("full", "QuotaExceededError");
    });
    const started = { kind: "started", chunkBytes: 1 } as const;
    await expect(store.apply(files[0]!.facts.id, [started])).rejects.toThrow("full");
    vi.restoreAllMocks();
    expect(await store.nextRegistered("photos", 10)).toHaveLength(2);
    expect(await store.totals()).toMatchObject({ waitingCount: 2, sendingCount: 0 });
  });
});
