import { describe, expect, it } from "vitest";
import { MemoryHome } from "../e2e/harness/memory-home.ts";
import "fake-indexeddb/auto";
import { assetIdOf, parseSha256 } from "../src/core/ids.ts";
import { HomewardError } from "../src/core/errors.ts";
import { IndexedDbJobStore } from "../src/platform/job-store.ts";
import { Runner } from "./runner.ts";

/** A runner over a real store with one photo, and the requests that its home saw. */
async function runnerWithWork() {
  const store = new IndexedDbJobStore({
    nowMs: () => 1_800_000_000_000,
    random: () => 0.5,
    name: "runner",
    kind: "blob",
  });
  const home = new MemoryHome();
  const sha256 = parseSha256("ab".repeat(32));
  await store.enqueue([
    {
      bytes: new Blob(["x"]),
      facts: {
        id: sha256,
        assetId: assetIdOf(sha256),
        resourceType: "photo",
        filename: "a.jpg",
        filetype: "image/jpeg",
        lastModifiedMs: 1,
        sizeBytes: 1,
        sha256,
        createdAtMs: 1,
      },
    },
  ]);
  const runner = new Runner(
    {
      store,
      home,
      sha256Of: async () => sha256,
      nowMs: () => 1_800_000_000_000,
      sleep: async () => {},
      onChanged: () => {},
    },
    { onStarted: () => {}, onEnded: () => {} },
  );
  return { runner, home };
}

describe("the runner", () => {
  it("does not forget that a person retried when a heartbeat rings after it", async () => {
    const { runner, home } = await runnerWithWork();
    let probes = 0;
    home.before = (verb) => {
      if (verb !== "probe") return;
      probes++;
      if (probes === 1) {
        void runner.ring("retry");
        void runner.ring("heartbeat");
      }
      throw new HomewardError("home-unreachable");
    };
    await runner.ring("open");
    expect(probes).toBe(2);
  });

  it("leaves the work to who holds the lock", async () => {
    const { runner, home } = await runnerWithWork();
    let requests = 0;
    home.before = () => void requests++;
    await navigator.locks.request("homeward-drain", async () => {
      expect(await runner.ring("open")).toMatchObject({ result: "processing", progressed: false });
    });
    expect(requests).toBe(0);
  });
});
