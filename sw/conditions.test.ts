import { said } from "../src/core/said.ts";
import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { memoryDevice, memoryPhoto, memoryPhotos } from "../e2e/harness/memory-device.ts";
import { SMALLEST_CHUNK_BYTES } from "../src/core/schedule/chunk-size.ts";
import { type Conditions, DEFAULT_CONDITIONS } from "../src/core/schedule/conditions.ts";

const choose = (chosen: Partial<Conditions>): Conditions => ({ ...DEFAULT_CONDITIONS, ...chosen });

/** A device with a file of so many chunks on its way. */
async function deviceWithChunks(chunkCount: number) {
  const device = memoryDevice();
  await device.store.write("chunkBytes", SMALLEST_CHUNK_BYTES);
  await device.store.enqueue([
    await memoryPhoto(new Uint8Array(chunkCount * SMALLEST_CHUNK_BYTES).fill(7)),
  ]);
  return device;
}

describe("the person's conditions", () => {
  it("asks nobody while one is not met, and says which", async () => {
    const { store, home, sensed, wake } = memoryDevice();
    await store.enqueue(await memoryPhotos(3));
    sensed.network = "metered";
    const verbs: string[] = [];
    home.before = (verb) => verbs.push(verb);
    expect(await wake("sync")).toMatchObject({
      result: "failure",
      reason: "metered",
      words: said("metered"),
    });
    expect(verbs).toEqual([]);
    expect(await store.totals()).toMatchObject({ waitingCount: 3, sendingCount: 0 });
    sensed.network = "unmetered";
    expect(await wake("sync")).toMatchObject({ result: "completed", reason: null });
  });

  it("stops before the next chunk when one flips in mid-upload, and goes on from there", async () => {
    const { store, home, sensed, wake } = await deviceWithChunks(4);
    let sent = 0;
    home.after = (verb) => {
      if (verb !== "create" && verb !== "send") return;
      if (++sent === 2) sensed.network = "metered";
    };
    expect(await wake()).toMatchObject({ result: "processing", reason: "metered" });
    expect(sent).toBe(2);
    const [waiting] = await store.list("waiting", 0, 1);
    expect(waiting).toMatchObject({
      state: "registered",
      offsetBytes: 2 * SMALLEST_CHUNK_BYTES,
      attemptCount: 0,
    });
    sensed.network = "unmetered";
    expect((await wake()).result).toBe("completed");
    expect(home.receivedBytes).toBe(4 * SMALLEST_CHUNK_BYTES);
  });

  it("reads what the person chooses in mid-upload before the next chunk", async () => {
    const { store, home, wake } = await deviceWithChunks(4);
    const chosen: Promise<void>[] = [];
    home.after = (verb) => {
      if (verb === "create")
        chosen.push(store.write("conditions", choose({ pause: { kind: "until-resumed" } })));
    };
    expect(await wake()).toMatchObject({ reason: "paused" });
    await Promise.all(chosen);
    expect(home.receivedBytes).toBe(SMALLEST_CHUNK_BYTES);
  });

  it("trusts a reading of the battery for some minutes only", async () => {
    const { store, clock, wake } = memoryDevice();
    await store.enqueue(await memoryPhotos(1));
    await store.write("conditions", choose({ power: { kind: "charging" } }));
    expect(await wake()).toMatchObject({ reason: "power-unknown" });
    const reading = { charging: true, levelPercent: 50, readAtMs: clock.nowMs() };
    await store.write("power", reading);
    clock.advance(10 * 60_000);
    expect(await wake()).toMatchObject({ reason: "power-unknown" });
    await store.write("power", { ...reading, readAtMs: clock.nowMs(), charging: false });
    expect(await wake()).toMatchObject({ reason: "not-charging" });
    await store.write("power", { ...reading, readAtMs: clock.nowMs() });
    expect(await wake()).toMatchObject({ result: "completed" });
  });

  it("tells the wake log what it saw, what it touched and what rings next", async () => {
    const { store, home, sensed, wake } = memoryDevice();
    await store.enqueue(await memoryPhotos(2));
    sensed.network = "metered";
    await wake("sync");
    await wake("heartbeat");
    await wake("enqueue");
    await store.write("conditions", choose({ unmeteredOnly: false }));
    await wake("conditions");
    expect(home.photos.size).toBe(2);
    expect(await store.wakes(10)).toMatchObject([
      { doorbell: "conditions", jobCount: 2, homeCount: 2, result: "completed", next: null },
      {
        doorbell: "sync",
        seen: { network: "metered", savesData: false, power: "unknown" },
        jobCount: 0,
        result: "failure",
        words: said("metered"),
        next: "sync",
      },
    ]);
  });

  it("keeps a cancelled photo's upload for later when nothing may be sent", async () => {
    const { store, home, sensed, wake } = await deviceWithChunks(3);
    home.after = () => (sensed.network = "metered");
    await wake();
    const [job] = await store.list("waiting", 0, 1);
    if (job === undefined) throw new Error("A job waits");
    await store.apply(job.id, [{ kind: "cancelled" }]);
    await wake();
    expect(await store.jobsFor("acknowledge", 9)).toHaveLength(1);
    sensed.network = "unmetered";
    await wake();
    expect(await store.jobsFor("acknowledge", 9)).toHaveLength(0);
    expect(home.uploads.size).toBe(0);
  });
});
