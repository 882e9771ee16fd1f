import "fake-indexeddb/auto";
import { createSHA256 } from "hash-wasm";
import { describe, expect, it } from "vitest";
import { assetIdOf } from "../core/ids.ts";
import type { PickedFile } from "../core/ports.ts";
import type { PartKind } from "./byte-parts.ts";
import { openDatabase } from "./database.ts";
import { IndexedDbJobStore } from "./job-store.ts";
import { sha256Of } from "./sha256.ts";

const NOW = 1_800_000_000_000;
let opened = 0;

/** A device whose browser grants a kilobyte, a tenth of it in reserve, and counts what the store holds. */
function smallDevice(kind: PartKind = "blob") {
  const name = `limit-${opened++}`;
  const estimate = async () => ({
    usageBytes: (await store.totals()).waitingBytes,
    quotaBytes: 1_000,
  });
  const store: IndexedDbJobStore = new IndexedDbJobStore({
    nowMs: () => NOW,
    random: () => 0.5,
    name,
    kind,
    estimate,
  });
  return { name, store };
}

async function files(count: number, sizeBytes: number): Promise<PickedFile<Blob>[]> {
  const all = Array.from({ length: count }, async (_, at) => {
    const bytes = new Blob([new Uint8Array(sizeBytes).fill(at)]);
    const sha256 = await sha256Of(bytes, createSHA256);
    return {
      bytes,
      facts: {
        id: sha256,
        assetId: assetIdOf(sha256),
        resourceType: "photo" as const,
        filename: `${at}.jpg`,
        filetype: "image/jpeg",
        lastModifiedMs: NOW,
        sizeBytes,
        sha256,
        createdAtMs: NOW,
      },
    };
  });
  return Promise.all(all);
}

describe.each(["blob", "buffer"] as const)("the job limit with %s parts", (kind) => {
  it("takes as many as there is room for, names the rest, and keeps nothing of them", async () => {
    const { name, store } = smallDevice(kind);
    const outcomes = await store.enqueue(await files(6, 200));
    expect(outcomes).toEqual([
      ...Array.from({ length: 4 }, () => "queued"),
      "over-limit",
      "over-limit",
    ]);
    expect(await store.totals()).toMatchObject({ waitingCount: 4, waitingBytes: 800 });
    const database = await openDatabase(() => {}, name);
    expect(await database.count("bytes")).toBe(4);
    database.close();
  });
});

describe("the job limit", () => {
  it("takes the rest when those before are gone", async () => {
    const { store } = smallDevice();
    const all = await files(6, 200);
    await store.enqueue(all);
    for (const { facts } of all.slice(0, 4)) await store.apply(facts.id, [{ kind: "cancelled" }]);
    expect(await store.enqueue(all.slice(4))).toEqual(["queued", "queued"]);
  });

  it("takes a photo that was set aside again though no other fits", async () => {
    const { store } = smallDevice();
    const [aside, ...others] = await files(4, 300);
    if (aside === undefined) throw new Error("No file");
    await store.enqueue([aside, ...others]);
    const failure = { code: "refused", httpStatus: 400, words: "No" } as const;
    await store.apply(aside.facts.id, [
      { kind: "started", chunkBytes: 1_000 },
      { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 300 },
    ]);
    expect(await store.enqueue([aside])).toEqual(["queued"]);
  });

  it("does not exist in test mode, and a device that is full in test mode keeps nothing", async () => {
    const { store } = smallDevice();
    const all = await files(6, 200);
    await store.write("testMode", { on: true, fault: "storage-full" });
    expect(new Set(await store.enqueue(all))).toEqual(new Set(["no-room"]));
    expect(await store.totals()).toMatchObject({ waitingCount: 0 });
    await store.write("testMode", { on: true, fault: null });
    expect(new Set(await store.enqueue(all))).toEqual(new Set(["queued"]));
  });
});

describe("turning test mode off", () => {
  it("takes back what its fault taught this device about its home", async () => {
    const { store } = smallDevice();
    await store.write("testMode", { on: true, fault: "signed-out" });
    await store.write("hold", { kind: "held", reason: "signed-out", untilMs: 0, words: "" });
    await store.write("chunkBytes", 256 * 1024);
    await store.write("testMode", { on: false, fault: null });
    expect(await store.read("hold")).toEqual({ kind: "open" });
    expect(await store.read("chunkBytes")).toBeGreaterThan(256 * 1024);
  });

  it("leaves a real hold alone when it was never on", async () => {
    const { store } = smallDevice();
    const hold = { kind: "held", reason: "throttled", untilMs: NOW + 1, words: "" } as const;
    await store.write("hold", hold);
    await store.write("testMode", { on: false, fault: null });
    expect(await store.read("hold")).toEqual(hold);
  });
});
