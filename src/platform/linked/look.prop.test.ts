import "fake-indexeddb/auto";
import { createSHA256 } from "hash-wasm";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { keepingHandles, MemoryFolder } from "../../../e2e/harness/memory-folder.ts";
import { newFolder } from "../../core/linked/linked-folder.ts";
import { IndexedDbJobStore } from "../job-store.ts";
import { sha256Of } from "../sha256.ts";
import { countHome } from "./count-folder.ts";
import { LinkedFolderStore } from "./folder-store.ts";
import { lookAt } from "./look.ts";
import type { LookParts } from "./look-parts.ts";

const NOW = 1_800_000_000_000;
let opened = 0;

/** A device with one linked folder; `read` counts what was hashed. */
async function linkedDevice(mostJobs = 50_000) {
  const name = `look-${opened++}`;
  const folder = new MemoryFolder();
  const folders = new LinkedFolderStore(name);
  const store = new IndexedDbJobStore({
    nowMs: () => NOW,
    random: () => 0.5,
    name,
    kind: "blob",
    mostJobs,
  });
  const read: string[] = [];
  const parts: LookParts = {
    folders,
    store,
    sha256Of: async (blob) => {
      read.push(await blob.text());
      return sha256Of(blob, createSHA256);
    },
    nowMs: () => NOW,
    onStretch: () => {},
  };
  await folders.add({ folder: newFolder("f", "Camera", NOW), handle: folder.handle });
  const look = (mostReads = Infinity) => lookAt("f", parts, { untilMs: Infinity, mostReads });
  const queued = async () =>
    (await store.list("waiting", 0, 1_000))
      .map(({ filename, source }) => source?.path ?? filename)
      .toSorted();
  return { folder, folders, store, parts, read, look, queued };
}

beforeEach(() => {
  vi.stubGlobal("structuredClone", keepingHandles(globalThis.structuredClone));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("lookAt()", () => {
  it("queues what is in the folder, and a second look reads and queues nothing", async () => {
    const { folder, read, look, queued } = await linkedDevice();
    for (let at = 0; at < 600; at++) folder.put(`d${at % 7}/IMG_${at}.jpg`, `photo ${at}`);
    folder.put("notes.txt", "no photo");
    expect(await look()).toMatchObject({ end: "done", queuedCount: 600, readCount: 600 });
    expect(await queued()).toHaveLength(600);
    read.length = 0;
    expect(await look()).toMatchObject({ end: "done", queuedCount: 0, readCount: 0 });
    expect(read).toEqual([]);
  });

  it("whatever is done to a folder, looks in portions miss nothing, double nothing and read nothing twice", async () => {
    const path = fc
      .tuple(fc.constantFrom("", "a/", "a-/", "a/b/"), fc.constantFrom("1", "2", "3", "-"))
      .map(([folder, name]) => `${folder}${name}.jpg`);
    const step = fc.oneof(
      fc.record({ do: fc.constant("put" as const), path, content: fc.constantFrom("x", "y", "z") }),
      fc.record({ do: fc.constant("remove" as const), path }),
      fc.record({ do: fc.constant("look" as const), mostReads: fc.integer({ min: 1, max: 3 }) }),
      // The process dies after what it queued was written, and before it is noted.
      fc.record({ do: fc.constant("die" as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const { folder, parts, folders, read, store, look } = await linkedDevice();
        const files = new Map<string, string>();
        const versions = new Set<string>();
        let deaths = 0;
        for (const [at, one] of steps.entries()) {
          if (one.do === "put") {
            const version = `${one.path} ${one.content} ${at}`;
            folder.put(one.path, one.content, at);
            files.set(one.path, one.content);
            versions.add(version);
          } else if (one.do === "remove") {
            folder.remove(one.path);
            files.delete(one.path);
          } else if (one.do === "look") await look(one.mostReads);
          else {
            deaths++;
            const dying = Object.create(folders) as LinkedFolderStore;
            dying.note = () => Promise.reject(new Error("dead"));
            dying.get = (id) => folders.get(id);
            dying.remembered = (...range) => folders.remembered(...range);
            dying.hasSeenFiles = (id) => folders.hasSeenFiles(id);
            dying.home = () => folders.home();
            await lookAt(
              "f",
              { ...parts, folders: dying },
              { untilMs: Infinity, mostReads: 2 },
            ).catch(() => {});
          }
        }
        while ((await look(2)).end === "more");
        // The last look may have begun before the last change. From here on one look, in many portions, must find all.
        for (const [changed, content] of files) {
          folder.put(changed, `${content}!`, 500);
          files.set(changed, `${content}!`);
          versions.add(`${changed} at the end`);
        }
        while ((await look(1)).end === "more");
        const contents = new Set(files.values());
        const jobs = await store.list("waiting", 0, 100);
        const sent = new Set(await Promise.all(jobs.map(async ({ id }) => id)));
        const wanted = await Promise.all(
          [...contents].map((text) => sha256Of(new Blob([text]), createSHA256)),
        );
        for (const sha256 of wanted) expect(sent.has(sha256)).toBe(true);
        expect(sent.size).toBe(jobs.length);
        const remembered = await folders.remembered("f", null, null);
        expect(remembered.map((row) => row.path)).toEqual([...files.keys()].toSorted());
        // Each version of a file at most once, but for what a death did not note.
        expect(read.length).toBeLessThanOrEqual(versions.size + 2 * deaths);
        read.length = 0;
        await look();
        expect(read).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("queues in portions what the queue has no room for, without reading it again", async () => {
    const { folder, read, look, queued, store } = await linkedDevice(2);
    for (const name of ["a", "b", "c"]) folder.put(`${name}.jpg`, name);
    expect(await look()).toMatchObject({ end: "full", queuedCount: 2 });
    const [first] = await store.list("waiting", 0, 1);
    if (first !== undefined)
      await store.apply(first.id, [{ kind: "cancelled" }, { kind: "acknowledged" }]);
    read.length = 0;
    expect(await look()).toMatchObject({ end: "done", queuedCount: 1 });
    expect(read).toEqual([]);
    expect(await queued()).toHaveLength(2);
  });

  it("does not queue again what a person took out of the queue", async () => {
    const { folder, look, queued, store } = await linkedDevice();
    folder.put("a.jpg", "a");
    await look();
    const [job] = await store.list("waiting", 0, 1);
    if (job !== undefined)
      await store.apply(job.id, [{ kind: "cancelled" }, { kind: "acknowledged" }]);
    await look();
    expect(await queued()).toEqual([]);
  });

  it("a photo that was deleted at home is asked about once, and no look puts it into the line again", async () => {
    const { folder, look, queued, store } = await linkedDevice();
    folder.put("a.jpg", "a");
    await look();
    const [job] = await store.list("waiting", 0, 1);
    if (job === undefined) throw new Error("it was not queued");
    const failure = { code: "deleted-at-home", httpStatus: null, words: "Deleted." } as const;
    await store.apply(job.id, [
      { kind: "started", chunkBytes: 1 },
      { kind: "attemptFailed", failure, retryAfterMs: null, chunkBytes: 0 },
    ]);
    for (let again = 0; again < 3; again++) {
      await look();
      expect(await store.totals()).toMatchObject({ waitingCount: 0, deletedCount: 1 });
    }
    await store.apply(job.id, [{ kind: "cancelled" }, { kind: "acknowledged" }]);
    await look();
    expect(await queued()).toEqual([]);
  });

  it("offers all of it to another home, without reading it again", async () => {
    const { folder, look, store, read } = await linkedDevice();
    folder.put("a.jpg", "a");
    await store.meetHome("one");
    await look();
    const [job] = await store.list("waiting", 0, 1);
    if (job !== undefined)
      await store.apply(job.id, [{ kind: "cancelled" }, { kind: "acknowledged" }]);
    await store.meetHome("another");
    read.length = 0;
    expect(await look()).toMatchObject({ queuedCount: 1 });
    expect(read).toEqual([]);
  });

  it.each([
    ["ask", (folder: MemoryFolder): unknown => (folder.permission = "prompt")],
    ["away", (folder: MemoryFolder): unknown => (folder.isGone = true)],
    ["away", (folder: MemoryFolder): unknown => folder.remove("a.jpg")],
  ] as const)(
    "says %s, forgets nothing, and lets its photos wait until it can be read",
    async (access, lose) => {
      const { folder, folders, look, store } = await linkedDevice();
      folder.put("a.jpg", "a");
      await look();
      lose(folder);
      expect(await look()).toMatchObject({ end: access });
      expect((await folders.get("f"))?.folder.access).toBe(access);
      expect(await folders.remembered("f", null, null)).toHaveLength(1);
      // It waits, is seen waiting, and no lane is given it.
      expect(await store.list("waiting", 0, 10)).toMatchObject([{ source: { isHeld: true } }]);
      expect(await store.nextRegistered("photos", 10)).toEqual([]);
      folder.permission = "granted";
      folder.isGone = false;
      folder.put("a.jpg", "a");
      expect(await look()).toMatchObject({ end: "done", readCount: 0 });
      expect(await store.nextRegistered("photos", 10)).toHaveLength(1);
    },
  );

  it("names what cannot be read, keeps what lies in a locked folder, and goes on with the rest", async () => {
    const { folder, folders, look, queued } = await linkedDevice();
    for (const path of ["a.jpg", "in/b.jpg", "z.jpg"]) folder.put(path, path);
    folder.put("empty.jpg", "");
    await look();
    folder.put("new.jpg", "new");
    folder.locked.add("in").add("z.jpg");
    folder.put("z.jpg", "changed", 5_000);
    expect(await look()).toMatchObject({ end: "done", queuedCount: 1 });
    expect(await queued()).toEqual(["a.jpg", "in/b.jpg", "new.jpg", "z.jpg"]);
    const counts = (await countHome(folders, ["f"])).get("f");
    expect(counts).toEqual({
      fileCount: 5,
      homeCount: 0,
      problemCount: 2,
      problems: [
        { path: "empty.jpg", code: "file-empty" },
        { path: "z.jpg", code: "source-unreadable" },
      ],
    });
  });

  it("leaves a file that was changed a moment ago to the next look", async () => {
    const { folder, look, queued } = await linkedDevice();
    folder.put("growing.mov", "half", NOW - 100);
    expect(await look()).toMatchObject({ unsettledCount: 1, queuedCount: 0 });
    folder.put("growing.mov", "whole", NOW - 4_000);
    await look();
    expect(await queued()).toEqual(["growing.mov"]);
  });
});
