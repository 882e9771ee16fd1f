import "fake-indexeddb/auto";
import { createHash } from "node:crypto";
import fc from "fast-check";
import { deleteDB, openDB } from "idb";
import { describe, expect, it } from "vitest";
import { assetIdOf, parseSha256 } from "../core/ids.ts";
import type { JobEvent } from "../core/jobs/step.ts";
import { countsByView } from "../core/jobs/totals.ts";
import type { PickedFile } from "../core/ports.ts";
import type { Receipt } from "../core/receipt.ts";
import type { PartKind } from "./byte-parts.ts";
import { PART_BYTES } from "./byte-parts.ts";
import { IndexedDbJobStore } from "./job-store.ts";
import { createSHA256 } from "hash-wasm";
import { sha256Of } from "./sha256.ts";

let opened = 0;
const NOW = 1_800_000_000_000;

function openStore(kind: PartKind = "blob") {
  const name = `test-${opened++}`;
  return {
    name,
    store: new IndexedDbJobStore({ nowMs: () => NOW, random: () => 0.5, name, kind }),
  };
}

async function picked(
  content: string | Uint8Array<ArrayBuffer>,
  facts: Partial<PickedFile["facts"]> = {},
): Promise<PickedFile<Blob>> {
  const bytes = new Blob([content]);
  const sha256 = await sha256Of(bytes, createSHA256);
  return {
    bytes,
    facts: {
      id: sha256,
      assetId: assetIdOf(sha256),
      resourceType: "photo",
      filename: "IMG_0001.jpg",
      filetype: "image/jpeg",
      lastModifiedMs: NOW,
      sizeBytes: bytes.size,
      sha256,
      createdAtMs: NOW,
      ...facts,
    },
  };
}

/** A receipt as a home writes it, unsigned: the store keeps the text and reads its payload. */
function receiptFor(file: PickedFile): Receipt {
  const { sha256, sizeBytes, assetId } = file.facts;
  const payload = { sha256, sizeBytes, assetId, storedAtMs: NOW, home: "home" };
  return {
    ...payload,
    jws: `e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.sig`,
  };
}

describe.each<PartKind>(["blob", "buffer"])("the job store with %s parts", (kind) => {
  it("gives back exactly the bytes that were queued, whole and in ranges over part borders", async () => {
    const { store } = openStore(kind);
    const content = new Uint8Array(PART_BYTES * 2 + 1_000).map(
      (_, at) => (at * 7 + (at >> 8)) & 255,
    );
    const file = await picked(content);
    expect(await store.enqueue([file])).toEqual(["queued"]);
    const whole = new Uint8Array(await (await store.bytes(file.facts.id)).arrayBuffer());
    expect(createHash("sha256").update(whole).digest("hex")).toBe(file.facts.sha256);
    for (const [startByte, endByte] of [
      [0, 10],
      [PART_BYTES - 5, PART_BYTES + 5],
      [PART_BYTES, 2 * PART_BYTES],
      [content.length - 3, content.length],
    ] as const) {
      const range = new Uint8Array(
        await (await store.bytes(file.facts.id, { startByte, endByte })).arrayBuffer(),
      );
      expect(range).toEqual(content.slice(startByte, endByte));
    }
  });

  it("queues a photo once, however often and under whatever name it is picked", async () => {
    const { store } = openStore(kind);
    const file = await picked("one");
    const sameUnderOtherName = await picked("one", { filename: "copy.jpg" });
    expect(await store.enqueue([file, sameUnderOtherName])).toEqual(["queued", "already-queued"]);
    expect(await store.enqueue([file])).toEqual(["already-queued"]);
    expect(await store.totals()).toMatchObject({ waitingCount: 1, waitingBytes: 3 });
  });

  it("writes the receipt and removes row and bytes together", async () => {
    const { store, name } = openStore(kind);
    const file = await picked("gone home");
    await store.enqueue([file]);
    await store.apply(file.facts.id, [
      { kind: "receiptRead", receipt: receiptFor(file) },
      { kind: "acknowledged" },
    ]);
    const database = await openDB(name);
    expect(await database.count("jobs")).toBe(0);
    expect(await database.count("bytes")).toBe(0);
    database.close();
    expect(await store.receipts(0, 10)).toMatchObject([
      { sha256: file.facts.sha256, filename: "IMG_0001.jpg" },
    ]);
    expect(await store.totals()).toMatchObject({
      waitingCount: 0,
      waitingBytes: 0,
      confirmedBytes: 0,
      homeCount: 1,
      homeBytes: 9,
    });
    expect(await store.enqueue([file])).toEqual(["already-home"]);
  });

  it("takes a cancelled photo, and one that was set aside, again when it is picked again", async () => {
    const { store } = openStore(kind);
    const file = await picked("twice");
    await store.enqueue([file]);
    await store.apply(file.facts.id, [{ kind: "cancelled" }]);
    expect(await store.totals()).toMatchObject({ waitingCount: 0 });
    expect(await store.enqueue([file])).toEqual(["queued"]);
    const failure = { code: "refused" as const, httpStatus: 400, words: "No." };
    await store.apply(file.facts.id, [
      { kind: "started", chunkBytes: 1 },
      { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 1 },
    ]);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, needsYouCount: 1 });
    expect(await store.enqueue([file])).toEqual(["queued"]);
    expect(await store.totals()).toMatchObject({ waitingCount: 1, needsYouCount: 0 });
    expect((await store.bytes(file.facts.id)).size).toBe(5);
  });
});

/** Changes fields of a stored row behind the store's back. */
async function damageRow(name: string, id: string, damage: Record<string, unknown>): Promise<void> {
  const database = await openDB(name);
  await database.put("jobs", { ...(await database.get("jobs", id)), ...damage });
  database.close();
}

/** A file that can be read only up to some byte, as on a card that was pulled out. */
class TornFile extends Blob {
  override slice(startByte = 0, endByte = this.size): Blob {
    if (startByte >= PART_BYTES) throw new DOMException("gone", "NotReadableError");
    return super.slice(startByte, endByte);
  }
}

describe("the job store with buffer parts, on its way", () => {
  const content = new Uint8Array(PART_BYTES * 3 + 5).fill(7);

  it("keeps the parts of an intake in one page while the worker sweeps", async () => {
    const { store, name } = openStore("buffer");
    const worker = new IndexedDbJobStore({ nowMs: () => NOW, random: () => 0.5, name });
    await store.totals();
    const database = await openDB(name);
    await database.put("settings", "buffer", "partKind");
    database.close();
    const file = await picked(content);
    const intake = { isOver: false };
    const storing = store.enqueue([file]).finally(() => (intake.isOver = true));
    while (!intake.isOver) await worker.sweep();
    expect(await storing).toEqual(["queued"]);
    expect((await store.bytes(file.facts.id)).size).toBe(content.length);
  });

  it("leaves nothing behind of a file that could not be read to its end", async () => {
    const { store, name } = openStore("buffer");
    const file = await picked(content);
    const small = await picked("fine");
    const torn = { ...file, bytes: new TornFile([content]) };
    expect(await store.enqueue([torn, small])).toEqual(["unreadable", "queued"]);
    const database = await openDB(name);
    expect(await database.getAllKeys("bytes")).toEqual([[small.facts.id, 0]]);
    database.close();
  });

  it("keeps the bytes of a photo that was set aside when picking it again fails", async () => {
    const { store } = openStore("buffer");
    const file = await picked(content);
    await store.enqueue([file]);
    const failure = { code: "refused" as const, httpStatus: 400, words: "No." };
    await store.apply(file.facts.id, [
      { kind: "started", chunkBytes: 1 },
      { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 1 },
    ]);
    expect(await store.enqueue([{ ...file, bytes: new TornFile([content]) }])).toEqual([
      "unreadable",
    ]);
    expect((await store.bytes(file.facts.id)).size).toBe(content.length);
  });
});

describe("the job store", () => {
  it("hands out photos newest first and keeps big files in their own lane", async () => {
    const { store } = openStore();
    const files = await Promise.all([
      picked("old", { lastModifiedMs: 1_000 }),
      picked("new", { lastModifiedMs: 3_000 }),
      picked("video", { lastModifiedMs: 9_000, filetype: "video/mp4" }),
      picked("middle", { lastModifiedMs: 2_000 }),
    ]);
    await store.enqueue(files);
    const photos = await store.nextRegistered("photos", 10);
    expect(photos.map((job) => job.lastModifiedMs)).toEqual([3_000, 2_000, 1_000]);
    expect((await store.nextRegistered("big", 10)).map((job) => job.filetype)).toEqual([
      "video/mp4",
    ]);
    expect(countsByView(await store.totals())).toMatchObject({ waiting: 4, sending: 0 });
    expect((await store.list("waiting", 1, 2)).map((job) => job.lastModifiedMs)).toEqual([
      2_000, 1_000,
    ]);
  });

  it("names the retries that are due and when the next one comes", async () => {
    const { store } = openStore();
    const file = await picked("later");
    await store.enqueue([file]);
    const failure = { code: "home-error" as const, httpStatus: 500, words: "Oh." };
    await store.apply(file.facts.id, [
      { kind: "started", chunkBytes: 1 },
      { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 1 },
    ]);
    const [job] = await store.list("backing-off", 0, 1);
    if (job?.state !== "failed" || job.notBeforeAtMs === null)
      throw new Error("the job must back off");
    expect(await store.dueRetries(job.notBeforeAtMs - 1, 10)).toEqual({
      due: [],
      nextAtMs: job.notBeforeAtMs,
    });
    expect((await store.dueRetries(job.notBeforeAtMs, 10)).due).toHaveLength(1);
  });

  it.each([
    ["an offset", { offsetBytes: "many" }],
    ["a state of another version", { state: "dreaming" }],
    ["a failure", { state: "failed", failure: { code: "unheard-of" }, notBeforeAtMs: 5 }],
    ["a size", { sizeBytes: null }],
    ["almost everything", { filename: 1, filetype: 2, lane: 3, assetId: 4, createdAtMs: "" }],
  ])(
    "sets a row with damaged %s aside, carries on with the others and can retry it",
    async (_, damage) => {
      const { store, name } = openStore();
      const files = await Promise.all([picked("broken"), picked("fine"), picked("also fine")]);
      await store.enqueue(files);
      const [{ facts }] = files;
      await damageRow(name, facts.id, damage);
      const started = { kind: "started", chunkBytes: 1 } as const;
      await Promise.all(
        files.map((file) => store.apply(file.facts.id, [started, { kind: "interrupted" }])),
      );
      expect(await store.nextRegistered("photos", 10)).toHaveLength(2);
      const [aside] = await store.list("needs-you", 0, 10);
      expect(aside).toMatchObject({
        id: facts.id,
        sizeBytes: 6,
        failure: { code: "invalid-value" },
      });
      expect(await store.totals()).toMatchObject({ waitingCount: 2, needsYouCount: 1 });
      await store.apply(facts.id, [{ kind: "retried" }]);
      expect(await store.nextRegistered("photos", 10)).toHaveLength(3);
      expect((await store.bytes(facts.id)).size).toBe(6);
      expect(await store.totals()).toMatchObject({ waitingCount: 3, waitingBytes: 19 });
    },
  );

  it.each([
    ["queueKey", { queueKey: undefined }],
    ["dueAtMs", { dueAtMs: undefined }],
  ])("finds a row again, at the next visit, whose %s was damaged", async (_, damage) => {
    const { store, name } = openStore();
    const file = await picked("lost to the index");
    await store.enqueue([file]);
    const failure = { code: "home-error", httpStatus: 500, words: "Oh." } as const;
    await store.apply(file.facts.id, [
      { kind: "started", chunkBytes: 1 },
      { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 1 },
    ]);
    await damageRow(name, file.facts.id, damage);
    await store.sweep();
    expect(await store.list("backing-off", 0, 9)).toHaveLength(1);
    expect((await store.dueRetries(NOW + 3_600_000, 9)).due).toHaveLength(1);
    expect(await store.totals()).toMatchObject({ waitingCount: 1, backingOffCount: 1 });
  });

  it("takes a photo whose row is damaged again when it is picked again", async () => {
    const { store, name } = openStore();
    const [broken, fine] = await Promise.all([picked("broken"), picked("fine")]);
    await store.enqueue([broken]);
    await damageRow(name, broken.facts.id, { attemptCount: "often" });
    expect(await store.enqueue([fine, broken])).toEqual(["queued", "queued"]);
    expect(await store.totals()).toMatchObject({ waitingCount: 2, needsYouCount: 0 });
  });

  it("tries again at once what waits for a time that only a wrong clock can have named", async () => {
    const { store, name } = openStore();
    const file = await picked("from the future");
    await store.enqueue([file]);
    const failure = { code: "home-error", httpStatus: 500, words: "Oh." };
    const atMs = NOW + 400 * 86_400_000;
    await damageRow(name, file.facts.id, {
      state: "failed",
      failure,
      notBeforeAtMs: atMs,
      dueAtMs: atMs,
    });
    expect((await store.dueRetries(NOW, 10)).due).toHaveLength(1);
  });

  it("takes photos in again after the storage could not be opened once", async () => {
    const store = new IndexedDbJobStore({ nowMs: () => NOW, random: () => 0.5, name: "locked" });
    const file = await picked("later");
    const newer = await openDB("locked", 99);
    await expect(store.enqueue([file])).rejects.toThrow("storage-closed");
    newer.close();
    await deleteDB("locked");
    expect(await store.enqueue([file])).toEqual(["queued"]);
  });

  it("has counters that always agree with a recount of the rows", async () => {
    const { store } = openStore();
    const files = await Promise.all([picked("a"), picked("bb"), picked("ccc")]);
    await store.enqueue(files);
    const failure = (code: "home-error" | "refused") => ({ code, httpStatus: null, words: "" });
    const anyEvent = fc.constantFrom<JobEvent>(
      { kind: "started", chunkBytes: 1 },
      { kind: "uploadCreated", uploadUrl: "/uploads/1", offsetBytes: 1, chunkBytes: 1 },
      { kind: "attemptFailed", failure: failure("home-error"), retryAfterMs: null, chunkBytes: 1 },
      { kind: "attemptFailed", failure: failure("refused"), retryAfterMs: null, chunkBytes: 1 },
      { kind: "retried" },
      { kind: "interrupted" },
      { kind: "cancelled" },
      { kind: "acknowledged" },
      { kind: "receiptRead", receipt: receiptFor(files[0]) },
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...files), anyEvent), { maxLength: 12 }),
        async (steps) => {
          await Promise.all(steps.map(([file, event]) => store.apply(file.facts.id, [event])));
          const views = await Promise.all(
            (["needs-you", "sending", "waiting", "backing-off"] as const).map((view) =>
              store.list(view, 0, 100),
            ),
          );
          const [needsYou = [], sending = [], registered = [], backingOff = []] = views;
          const waiting = [...sending, ...registered, ...backingOff];
          const sum = (of: number[]) => of.reduce((total, one) => total + one, 0);
          expect(await store.totals()).toMatchObject({
            waitingCount: waiting.length,
            waitingBytes: sum(waiting.map((job) => job.sizeBytes)),
            confirmedBytes: sum(waiting.map((job) => job.offsetBytes)),
            needsYouCount: needsYou.length,
            sendingCount: sending.length,
            backingOffCount: backingOff.length,
            homeCount: (await store.receipts(0, 100)).length,
          });
          await store.enqueue(files);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts nothing as home that only another home has", async () => {
    const { store } = openStore();
    const file = await picked("of the old home");
    await store.enqueue([file]);
    await store.meetHome("home");
    const home: JobEvent[] = [
      { kind: "receiptRead", receipt: receiptFor(file) },
      { kind: "acknowledged" },
    ];
    await store.apply(file.facts.id, home);
    await store.meetHome("home");
    expect(await store.enqueue([file])).toEqual(["already-home"]);
    await store.meetHome("another home");
    expect(await store.totals()).toMatchObject({ homeCount: 0, homeBytes: 0 });
    expect(await store.enqueue([file])).toEqual(["queued"]);
  });

  it("keeps the newest 500 wakes, and one that cannot be read hides no other", async () => {
    const { store, name } = openStore();
    for (let at = 0; at < 510; at++) {
      await store.recordWake({
        startedAtMs: at,
        endedAtMs: at,
        doorbell: "sync",
        seen: { network: "unknown", savesData: false, power: "unknown" } as const,
        jobCount: 0,
        next: null,
        result: "completed",
        homeCount: 0,
        sentBytes: 0,
        words: "",
      });
    }
    const wakes = await store.wakes(1_000);
    expect(wakes).toHaveLength(500);
    expect(wakes[0]?.startedAtMs).toBe(509);
    const database = await openDB(name);
    await database.add("wakes", { doorbell: "unheard-of" });
    database.close();
    expect((await store.wakes(1))[0]?.startedAtMs).toBe(509);
  });
});

describe("sha256Of()", () => {
  it("agrees with Node's hash, at once and in slices", async () => {
    for (const size of [1, 1_000_000, 65 * 1024 * 1024]) {
      const bytes = new Uint8Array(size).fill(size & 255);
      expect(await sha256Of(new Blob([bytes]), createSHA256)).toBe(
        parseSha256(createHash("sha256").update(bytes).digest("hex")),
      );
    }
  });
});
