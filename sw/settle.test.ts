import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { memoryDevice, memoryPhoto, memoryPhotos } from "../e2e/harness/memory-device.ts";
import { HomewardError } from "../src/core/errors.ts";
import type { JobEvent } from "../src/core/jobs/step.ts";

/** A device with one photo queued that its home deleted for good. */
async function deletedPhoto() {
  const device = memoryDevice();
  const file = await memoryPhoto("deleted once");
  const { id, sha256 } = file.facts;
  device.home.deleteForGood(sha256);
  await device.store.enqueue([file]);
  const retry = async () => {
    const retried: JobEvent = { kind: "retried" };
    await device.store.apply(id, [retried]);
    return await device.wake("retry");
  };
  return { ...device, id, sha256, retry };
}

describe("a photo that is not wanted at home any more", () => {
  it("in the trash there is not taken for home: set aside and asked about, nothing sent", async () => {
    const { home, store, wake } = memoryDevice();
    const file = await memoryPhoto("in the trash");
    home.photos.set(file.facts.sha256, Buffer.from(await file.bytes.arrayBuffer()));
    home.trashed.add(file.facts.sha256);
    await store.enqueue([file]);
    expect((await wake()).result).toBe("completed");
    expect(home.receivedBytes).toBe(0);
    expect(await store.receipts(0, 9)).toHaveLength(0);
    expect(await store.totals()).toMatchObject({
      waitingCount: 0,
      homeCount: 0,
      needsYouCount: 1,
      trashedCount: 1,
    });
    // Put back there, a retry finds it home.
    home.trashed.delete(file.facts.sha256);
    await store.apply(file.facts.id, [{ kind: "retried" }]);
    await wake("retry");
    expect(home.receivedBytes).toBe(0);
    expect(await store.totals()).toMatchObject({ homeCount: 1, needsYouCount: 0, trashedCount: 0 });
  });

  it("deleted there for good does not come back by itself: set aside, with words", async () => {
    const { home, store, wake, sha256 } = await deletedPhoto();
    await wake();
    await wake("heartbeat");
    expect(home.receivedBytes).toBe(0);
    expect(home.photos.has(sha256)).toBe(false);
    expect(await store.list("needs-you", 0, 9)).toMatchObject([
      {
        sha256,
        notBeforeAtMs: null,
        failure: {
          code: "deleted-at-home",
          words: "deleted-at-home",
        },
      },
    ]);
  });

  it("goes home again when the person retries it", async () => {
    const { home, store, wake, sha256, retry } = await deletedPhoto();
    await wake();
    expect((await retry()).result).toBe("completed");
    expect(home.photos.has(sha256)).toBe(true);
    expect(await store.totals()).toMatchObject({ needsYouCount: 0, homeCount: 1 });
  });

  it("goes home after a retry whose first attempt failed, and is not asked about twice", async () => {
    const { home, store, wake, clock, sha256, retry } = await deletedPhoto();
    await wake();
    let failures = 1;
    home.before = (verb) => {
      if (verb === "create" && failures-- > 0) throw new HomewardError("home-error");
    };
    await retry();
    clock.advance(3_600_000);
    await wake("heartbeat");
    expect(home.photos.has(sha256)).toBe(true);
    expect(await store.totals()).toMatchObject({ needsYouCount: 0, waitingCount: 0 });
  });

  it("deleted while this device tried in vain is not sent by its own retries", async () => {
    const { home, store, wake, clock } = memoryDevice();
    const file = await memoryPhoto("slow to come");
    await store.enqueue([file]);
    home.before = (verb) => {
      if (verb === "create") throw new HomewardError("home-error");
    };
    await wake();
    home.before = () => {};
    home.deleteForGood(file.facts.sha256);
    clock.advance(3_600_000);
    await wake("heartbeat");
    expect(home.photos.size).toBe(0);
    expect(await store.list("needs-you", 0, 9)).toMatchObject([
      { failure: { code: "deleted-at-home" } },
    ]);
  });

  it("cancelled leaves the queue whatever the home says", async () => {
    const { home, store, wake, id } = await deletedPhoto();
    await store.apply(id, [{ kind: "cancelled" }]);
    await wake();
    expect(await store.totals()).toMatchObject({ waitingCount: 0, needsYouCount: 0 });
    expect(home.receivedBytes).toBe(0);
  });

  it("does not keep the others from going", async () => {
    const { home, store, wake } = memoryDevice();
    const files = await memoryPhotos(30);
    for (const file of files.slice(0, 10)) home.deleteForGood(file.facts.sha256);
    await store.enqueue(files);
    await wake();
    expect(home.photos.size).toBe(20);
    expect(await store.totals()).toMatchObject({
      needsYouCount: 10,
      deletedCount: 10,
      homeCount: 20,
    });
  });
});

describe("a file that the home has as a photo of its own", () => {
  /** A video that is home, queued here as the video of a still. */
  async function partElsewhere() {
    const device = memoryDevice();
    const [still, video] = [await memoryPhoto("the still"), await memoryPhoto("its video")];
    const { sha256 } = video.facts;
    device.home.photos.set(sha256, Buffer.from(await video.bytes.arrayBuffer()));
    const { assetId } = still.facts;
    const facts = { ...video.facts, assetId, resourceType: "pairedVideo" as const };
    await device.store.enqueue([still, { ...video, facts }]);
    return { ...device, sha256, assetId };
  }

  it("is told to be part of another before its row goes, and the receipt names that one", async () => {
    const { home, store, wake, sha256, assetId } = await partElsewhere();
    expect((await wake()).result).toBe("completed");
    expect(home.assets.get(sha256)).toBe(assetId);
    const receipts = await store.receipts(0, 9);
    expect(receipts.map((receipt) => receipt.assetId)).toEqual([assetId, assetId]);
  });

  it("keeps its row as long as the home cannot be told", async () => {
    const { home, store, wake, clock, sha256, assetId } = await partElsewhere();
    home.before = (verb) => {
      if (verb === "join") throw new HomewardError("home-error");
    };
    await wake();
    expect(await store.totals()).toMatchObject({ waitingCount: 2, homeCount: 0 });
    home.before = () => {};
    clock.advance(3_600_000);
    await wake("heartbeat");
    expect(home.assets.get(sha256)).toBe(assetId);
    expect(await store.totals()).toMatchObject({ waitingCount: 0, homeCount: 2 });
  });

  it("goes home by itself where the home does not understand the word", async () => {
    const { home, store, wake } = await partElsewhere();
    home.before = (verb) => {
      if (verb === "join") throw new HomewardError("refused");
    };
    expect((await wake()).result).toBe("completed");
    expect(await store.totals()).toMatchObject({ waitingCount: 0, homeCount: 2 });
  });
});
