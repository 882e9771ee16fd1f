import "fake-indexeddb/auto";
import { createSHA256 } from "hash-wasm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryDevice } from "../e2e/harness/memory-device.ts";
import { keepingHandles, MemoryFolder } from "../e2e/harness/memory-folder.ts";
import { MemoryHome } from "../e2e/harness/memory-home.ts";
import { newFolder } from "../src/core/linked/linked-folder.ts";
import type { Doorbell } from "../src/core/messages/messages.ts";
import { SMALLEST_CHUNK_BYTES } from "../src/core/schedule/chunk-size.ts";
import { IndexedDbJobStore } from "../src/platform/job-store.ts";
import { LinkedFolderStore } from "../src/platform/linked/folder-store.ts";
import { unlinkFolder } from "../src/platform/linked/unlink.ts";
import { sha256Of } from "../src/platform/sha256.ts";
import { FolderScan } from "./scan.ts";
import { Wake } from "./wake.ts";

let opened = 0;

/** A device with one linked folder, real wakes and the reference home. */
async function linkedDevice() {
  const { parts, clock } = memoryDevice();
  const name = `linked-${opened++}`;
  const store = new IndexedDbJobStore({
    nowMs: clock.nowMs,
    random: () => 0.5,
    name,
    kind: "blob",
  });
  const folders = new LinkedFolderStore(name);
  const folder = new MemoryFolder();
  const home = new MemoryHome();
  const scan = new FolderScan({
    folders,
    store,
    sha256Of: (blob) => sha256Of(blob, createSHA256),
    nowMs: clock.nowMs,
    onStretch: () => {},
  });
  await folders.add({ folder: newFolder("f", "Camera", 0), handle: folder.handle });
  await store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
  const wake = (doorbell: Doorbell) =>
    new Wake({ ...parts, store, home, folders: scan }, doorbell).process();
  return { store, folders, folder, home, scan, wake };
}

const BIG = "b".repeat(3 * SMALLEST_CHUNK_BYTES);

beforeEach(() => {
  vi.stubGlobal("structuredClone", keepingHandles(globalThis.structuredClone));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe("a wake with a linked folder", () => {
  it("looks and sends in one go when nobody is there, and copies nothing", async () => {
    const { folder, wake, home, store } = await linkedDevice();
    folder.put("a.jpg", "a");
    folder.put("in/b.jpg", BIG);
    expect(await wake("periodicsync")).toMatchObject({ result: "completed" });
    expect(home.photos.size).toBe(2);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, homeCount: 2 });
  });

  it("leaves the look to the page where one rang", async () => {
    const { folder, wake, home } = await linkedDevice();
    folder.put("a.jpg", "a");
    await wake("heartbeat");
    expect(home.photos.size).toBe(0);
  });
});

describe("a file of a linked folder that changed between look and sending", () => {
  it("goes home as what it is now", async () => {
    const { folder, scan, wake, home, store } = await linkedDevice();
    folder.put("a.jpg", "before");
    await scan.look("sync");
    folder.put("a.jpg", "after!", 2_000);
    await wake("heartbeat");
    await wake("heartbeat");
    expect(home.photos.size).toBe(1);
    const now = await sha256Of(new Blob(["after!"]), createSHA256);
    expect([...home.photos.keys()]).toEqual([now]);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, needsYouCount: 0 });
  });

  it("in mid-upload is never a mixture: the upload ends, and another begins", async () => {
    const { folder, scan, wake, home, store } = await linkedDevice();
    folder.put("a.mov", BIG);
    await scan.look("sync");
    const after = BIG.replace(/b{10}$/u, "c".repeat(10));
    const send = home.send.bind(home);
    let sentCount = 0;
    vi.spyOn(home, "send").mockImplementation((...chunk) => {
      if (++sentCount === 1) folder.put("a.mov", after, 2_000);
      return send(...chunk);
    });
    await wake("heartbeat");
    await wake("heartbeat");
    expect([...home.photos.keys()]).toEqual([await sha256Of(new Blob([after]), createSHA256)]);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, needsYouCount: 0 });
  });

  it("with its size and time put back is found out by the home, and goes home as what it is", async () => {
    const { folder, scan, wake, home, store } = await linkedDevice();
    folder.put("a.mov", BIG);
    await scan.look("sync");
    const after = `c${BIG.slice(1)}`;
    folder.put("a.mov", after);
    for (let at = 0; at < 8; at++) await wake("heartbeat");
    expect([...home.photos.keys()]).toEqual([await sha256Of(new Blob([after]), createSHA256)]);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, needsYouCount: 0 });
  });

  it("only by its time is sent on, without a byte twice", async () => {
    const { folder, scan, wake, home } = await linkedDevice();
    folder.put("a.jpg", "same");
    await scan.look("sync");
    folder.put("a.jpg", "same", 9_000);
    await wake("heartbeat");
    expect(home.photos.size).toBe(1);
  });
});

describe("a queued file of a linked folder that is gone", () => {
  it("leaves the queue, and the folder tells its name", async () => {
    const { folder, folders, scan, wake, home, store } = await linkedDevice();
    folder.put("a.jpg", "a");
    folder.put("b.jpg", "b");
    await scan.look("sync");
    folder.remove("a.jpg");
    await wake("heartbeat");
    await wake("heartbeat");
    expect(home.photos.size).toBe(1);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, needsYouCount: 0 });
    expect((await folders.get("f"))?.folder).toMatchObject({ goneCount: 1, goneNames: ["a.jpg"] });
  });

  it("is sent from where the same bytes lie under another name", async () => {
    const { folder, scan, wake, home, folders } = await linkedDevice();
    folder.put("a.jpg", "same");
    folder.put("copy.jpg", "same");
    await scan.look("sync");
    folder.remove("a.jpg");
    await wake("heartbeat");
    expect(home.photos.size).toBe(1);
    expect((await folders.get("f"))?.folder.goneCount).toBe(0);
  });
});

describe("a folder that cannot be read any more", () => {
  it.each([
    ["asks again", "ask", (folder: MemoryFolder): unknown => (folder.permission = "prompt")],
    ["is gone", "away", (folder: MemoryFolder): unknown => (folder.isGone = true)],
  ] as const)("because it %s: its photos wait, those of others go", async (_, access, lose) => {
    const { folder, folders, scan, wake, home, store } = await linkedDevice();
    for (const name of ["a", "b", "c"]) folder.put(`${name}.jpg`, name);
    await scan.look("sync");
    lose(folder);
    const bytes = new Blob(["picked by hand"]);
    const sha256 = await sha256Of(bytes, createSHA256);
    const [linked] = await store.list("waiting", 0, 1);
    if (linked === undefined) throw new Error("nothing waits");
    const { source: _source, ...facts } = linked;
    await store.enqueue([
      { bytes, facts: { ...facts, id: sha256, sha256, sizeBytes: bytes.size } },
    ]);
    await wake("heartbeat");
    expect([...home.photos.keys()]).toEqual([sha256]);
    expect((await folders.get("f"))?.folder.access).toBe(access);
    const waiting = await store.list("waiting", 0, 10);
    expect(waiting.map(({ source, attemptCount }) => [source?.isHeld, attemptCount])).toEqual([
      [true, 0],
      [true, 0],
      [true, 0],
    ]);
    folder.permission = "granted";
    folder.isGone = false;
    await wake("periodicsync");
    expect(home.photos.size).toBe(4);
  });

  it("a photo that is picked by hand as well needs it no more", async () => {
    const { folder, scan, wake, home, store } = await linkedDevice();
    folder.put("a.jpg", "a");
    await scan.look("sync");
    folder.permission = "prompt";
    const [job] = await store.list("waiting", 0, 1);
    if (job === undefined) throw new Error("nothing waits");
    const { source: _source, ...facts } = job;
    expect(await store.enqueue([{ bytes: new Blob(["a"]), facts }])).toEqual(["already-queued"]);
    await wake("heartbeat");
    expect(home.photos.size).toBe(1);
  });
});

describe("a folder that is unlinked", () => {
  it.each([true, false])("sends what waits of it: %s", async (keepsQueued) => {
    const { folder, folders, scan, wake, home, store } = await linkedDevice();
    folder.put("a.jpg", "a");
    await scan.look("sync");
    await unlinkFolder(folders, "f", keepsQueued);
    folder.put("later.jpg", "later");
    await wake("periodicsync");
    expect(home.photos.size).toBe(keepsQueued ? 1 : 0);
    expect(await store.totals()).toMatchObject({ waitingCount: 0 });
  });
});
