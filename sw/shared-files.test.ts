import "fake-indexeddb/auto";
import { createSHA256 } from "hash-wasm";
import { describe, expect, it } from "vitest";
import { said } from "../src/core/said.ts";
import { IndexedDbJobStore } from "../src/platform/job-store.ts";
import type { ScratchFolder } from "../src/platform/scratch-files.ts";
import { sha256Of } from "../src/platform/sha256.ts";
import type { FormEvent } from "./form-parts.ts";
import { takeShared } from "./shared-files.ts";

let opened = 0;
const nowMs = () => 1_800_000_000_000;

/** A device with this much room for files on their way. */
function device(roomBytes = Infinity) {
  const name = `shared-${opened++}`;
  const store = new IndexedDbJobStore({ nowMs, random: () => 0.5, name, kind: "blob" });
  let usedBytes = 0;
  const scratch: ScratchFolder = {
    async begin() {
      const pieces: Uint8Array<ArrayBuffer>[] = [];
      let fileBytes = 0;
      return {
        async write(bytes) {
          if (usedBytes + bytes.length > roomBytes)
            throw new DOMException("full", "QuotaExceededError");
          usedBytes += bytes.length;
          fileBytes += bytes.length;
          pieces.push(bytes.slice());
        },
        close: async () => new Blob(pieces),
        async discard() {
          usedBytes -= fileBytes;
        },
      };
    },
    async clear() {
      usedBytes = 0;
    },
  };
  const take = (events: FormEvent[]) =>
    takeShared(stream(events), { store, scratch, loadHasher: createSHA256, nowMs });
  return { store, take };
}

async function* stream(events: FormEvent[]): AsyncGenerator<FormEvent> {
  yield* events;
}

const file = (filename: string, content: string, filetype = "image/jpeg"): FormEvent[] => [
  { kind: "file", filename, filetype, isNamed: true },
  ...(content
    .match(/[^]{1,5}/gu)
    ?.map((text): FormEvent => ({ kind: "bytes", bytes: new TextEncoder().encode(text) })) ?? []),
  { kind: "fileEnded" },
];
const END: FormEvent = { kind: "bodyEnded", isWhole: true };
const CUT: FormEvent = { kind: "bodyEnded", isWhole: false };

describe("takeShared()", () => {
  it("makes one photo of a still and a video of one name that are shared together", async () => {
    const { store, take } = device();
    const live = [...file("P.jpg", "still"), ...file("P.mp4", "film", "video/mp4")];
    await take([...live, ...file("other.jpg", "other"), END]);
    const jobs = await store.list("waiting", 0, 10);
    const [still, video, other] = ["P.jpg", "P.mp4", "other.jpg"].map((name) =>
      jobs.find(({ filename }) => filename === name),
    );
    expect([video?.assetId, video?.resourceType]).toEqual([still?.assetId, "pairedVideo"]);
    expect(other?.assetId).not.toBe(still?.assetId);
  });

  it("queues each file under the hash of its bytes, with its bytes on disk", async () => {
    const { store, take } = device();
    const report = await take([
      ...file("a.jpg", "first photo"),
      ...file("b.mp4", "film", "video/mp4"),
      END,
    ]);
    expect(report).toMatchObject({ queuedCount: 2, refused: [] });
    for (const job of await store.list("waiting", 0, 10)) {
      const kept = await store.bytes(job.id);
      expect(await sha256Of(kept, createSHA256)).toBe(job.sha256);
      expect(job.sizeBytes).toBe(kept.size);
      expect(job.lane).toBe(job.filename === "b.mp4" ? "big" : "photos");
    }
  });

  it("has counts that add up over many files, the same photo twice among them", async () => {
    const { store, take } = device();
    const events = Array.from({ length: 60 }, (_, at) =>
      file(`${at}.jpg`, `photo ${at % 45}`),
    ).flat();
    const report = await take([...events, ...file("notes.pdf", "x", "application/pdf"), END]);
    expect(report).toMatchObject({ queuedCount: 45, alreadyQueuedCount: 15, alreadyHomeCount: 0 });
    expect(report.refused.map(({ filename }) => filename)).toEqual(["notes.pdf"]);
    expect(await store.totals()).toMatchObject({ waitingCount: 45 });
  });

  it("refuses what has no bytes, is no photo, or has a head that cannot be read, each by name, and takes the rest", async () => {
    const { take } = device();
    const report = await take([
      ...file("empty.jpg", ""),
      ...file("song.mp3", "la", "audio/mpeg"),
      { kind: "unreadablePart" },
      ...file("good.jpg", "photo"),
      END,
    ]);
    expect(report.queuedCount).toBe(1);
    expect(report.refused).toEqual([
      { filename: "empty.jpg", words: "file-empty" },
      { filename: "song.mp3", words: said("not-media") },
      { filename: said("share-unnamed"), words: said("share-unreadable") },
    ]);
  });

  it("names the file that was cut and says that more may be missing; what came before is kept", async () => {
    const { store, take } = device();
    const whole = file("whole.jpg", "photo");
    const report = await take([...whole, ...file("half.jpg", "half a photo").slice(0, -1), CUT]);
    expect(report.queuedCount).toBe(1);
    expect(report.refused).toEqual([
      { filename: "half.jpg", words: said("share-not-whole") },
      { filename: said("share-rest"), words: said("share-rest-not-here") },
    ]);
    expect(await store.totals()).toMatchObject({ waitingCount: 1 });
  });

  it("names what finds no room while it streams in, and takes a smaller one after it", async () => {
    const { store, take } = device(30);
    const report = await take([
      ...file("small.jpg", "0123456789"),
      ...file("large.jpg", "x".repeat(40)),
      ...file("next.jpg", "abcdefghij"),
      END,
    ]);
    expect(report).toMatchObject({ queuedCount: 2, noRoomCount: 1 });
    expect(report.refused).toEqual([{ filename: "large.jpg", words: "device-full" }]);
    expect(await store.totals()).toMatchObject({ waitingCount: 2 });
  });

  it("names every file when the storage cannot be opened", async () => {
    const { store, take } = device();
    store.enqueue = () => Promise.reject(new Error("The storage is gone."));
    const report = await take([...file("a.jpg", "a"), ...file("b.jpg", "b"), END]);
    expect(report.refused).toEqual([
      { filename: "a.jpg", words: "The storage is gone." },
      { filename: "b.jpg", words: "The storage is gone." },
    ]);
  });

  it("says nothing of a field for files that was left empty", async () => {
    const { take } = device();
    const report = await take([
      { kind: "file", filename: "photo", filetype: "", isNamed: false },
      { kind: "fileEnded" },
      END,
    ]);
    expect(report).toMatchObject({ queuedCount: 0, refused: [] });
  });
});
