import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { IndexedDbJobStore } from "../job-store.ts";
import { takeIn } from "./intake.ts";

/** Picks files into a device of its own; answers the jobs by name. */
async function pick(names: readonly string[], name: string) {
  const nowMs = () => 1_800_000_000_000;
  const store = new IndexedDbJobStore({ nowMs, random: () => 0.5, name, kind: "blob" });
  const items = names.map((path) => ({ file: new File([path], path), path }));
  const report = await takeIn(
    items,
    {
      store,
      nowMs,
      onStored: () => {},
      knownAtHome: () => Promise.resolve(new Map()),
      signal: new AbortController().signal,
    },
    () => {},
  );
  const jobs = await store.list("waiting", 0, 999);
  return { report, jobs: new Map(jobs.map((job) => [job.filename, job])) };
}

it("stills and videos of a hundred Live Photos, picked one kind after the other, are a hundred photos", async () => {
  const numbers = Array.from({ length: 100 }, (_, at) => 1000 + at);
  const names = [
    ...numbers.map((n) => `IMG_${n}.HEIC`),
    ...numbers.map((n) => `IMG_${n}.MOV`),
    "single.jpg",
  ];
  const { report, jobs } = await pick(names, "parts-of-hundred");
  expect(report.queuedCount).toBe(201);
  const assets = Map.groupBy(jobs.values(), ({ assetId }) => assetId);
  expect(assets.size).toBe(101);
  for (const n of numbers) {
    const [still, video] = [jobs.get(`IMG_${n}.HEIC`), jobs.get(`IMG_${n}.MOV`)];
    expect([still?.resourceType, video?.resourceType]).toEqual(["photo", "pairedVideo"]);
    expect(video?.assetId).toBe(still?.assetId);
    // Beside its photo, not in the line of films.
    expect(video?.lane).toBe("photos");
  }
  expect(jobs.get("single.jpg")).not.toHaveProperty("together");
});

it("notes go with their photo, a RAW with its JPEG, an edited copy by itself", async () => {
  const names = ["D.NEF", "D.JPG", "D.NEF.xmp", "IMG_5.HEIC", "IMG_E5.HEIC", "IMG_5.AAE"];
  const { jobs } = await pick(names, "parts-of-names");
  const assets = names.map((name) => jobs.get(name)?.assetId);
  expect(new Set(assets).size).toBe(3);
  expect(new Set(assets.slice(0, 3)).size).toBe(1);
  expect(assets[5]).toBe(assets[3]);
  expect(jobs.get("D.NEF.xmp")?.resourceType).toBe("sidecar");
});
