import { said } from "../src/core/said.ts";
import "fake-indexeddb/auto";
import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { MemoryHome } from "../e2e/harness/memory-home.ts";
import { assetIdOf, parseSha256 } from "../src/core/ids.ts";
import { HomewardError } from "../src/core/errors.ts";
import { IndexedDbJobStore } from "../src/platform/job-store.ts";
import { Runner } from "./runner.ts";

let opened = 0;

/** A runner over a real store with one photo, and the requests that its home saw. */
async function runnerWithWork() {
  const store = new IndexedDbJobStore({
    nowMs: () => 1_800_000_000_000,
    random: () => 0.5,
    name: `runner-${opened++}`,
    kind: "blob",
  });
  const home = new MemoryHome();
  const sha256 = parseSha256(createHash("sha256").update("x").digest("hex"));
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
      sense: () => ({ network: "unmetered", savesData: false }),
      around: async () => ({
        hasWindow: false,
        hasSync: true,
        hasPeriodicSync: false,
        isLastChance: false,
      }),
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

  it("gives the lock up between two wakes to an update that waits for it", async () => {
    const { runner, home } = await runnerWithWork();
    const order: string[] = [];
    const { promise: reloaded, resolve: reload } = Promise.withResolvers<void>();
    let update: Promise<void> = Promise.resolve();
    home.before = (verb) => {
      order.push(verb);
      if (order.length > 1) return;
      void runner.ring("heartbeat");
      update = navigator.locks.request("homeward-drain", () => {
        order.push("update");
        return reloaded;
      });
      runner.willTerminate(said("new-version"));
      void runner.ring("heartbeat");
    };
    expect(await runner.ring("open")).toMatchObject({ words: said("another-worker") });
    reload();
    await update;
    expect(order.filter((what) => what !== "check")).toEqual(["probe", "update"]);
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
