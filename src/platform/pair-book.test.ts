import "fake-indexeddb/auto";
import { describe, expect, it } from "vitest";
import { assetIdOf, parseSha256, type Sha256 } from "../core/ids.ts";
import { factsOf } from "../core/jobs/facts-of.ts";
import { withKin } from "../core/photos/kin.ts";
import { NO_CLUES, type PartClues } from "../core/photos/pairing.ts";
import { parseReceipt, type Receipt } from "../core/receipt.ts";
import { openDatabase } from "./database.ts";
import { IndexedDbJobStore } from "./job-store.ts";
import { prunePairs } from "./prune-pairs.ts";

let opened = 0;

type Part = { path: string; clues?: Partial<PartClues>; sourceId?: string; receipt?: Receipt };

const hashOf = (path: string): Sha256 =>
  parseSha256(
    [...new TextEncoder().encode(path)]
      .map((byte) => byte.toString(16))
      .join("")
      .padEnd(64, "0"),
  );

function receiptFor(path: string, assetId: string): Receipt {
  const payload = { sha256: hashOf(path), sizeBytes: 1, assetId, storedAtMs: 1, home: "h" };
  return parseReceipt(`e30.${Buffer.from(JSON.stringify(payload)).toString("base64url")}.sig`);
}

function device() {
  const name = `pairs-${opened++}`;
  const store = new IndexedDbJobStore({ nowMs: () => 1, random: () => 0.5, name, kind: "blob" });
  return {
    name,
    store,
    pick: async (parts: Part[]) => {
      const files = parts.map(({ path, clues, sourceId = null, receipt }) => {
        const filetype = path.endsWith("MOV") ? "video/quicktime" : "image/heic";
        const times = { lastModifiedMs: 1, createdAtMs: 1 };
        const facts = { sha256: hashOf(path), filename: path, filetype, sizeBytes: 1, ...times };
        const picked = {
          facts: factsOf(facts),
          bytes: new Blob(["x"]),
          ...(receipt && { receipt }),
        };
        const all = { ...NO_CLUES, ...clues };
        return { path, filetype, sizeBytes: 1, picked, clues: all, sourceId };
      });
      return store.enqueue(withKin(files));
    },
    jobs: async () => {
      const jobs = await store.list("waiting", 0, 99);
      return new Map(jobs.map((job) => [job.filename, job]));
    },
  };
}

const STILL = "IMG_1.HEIC";
const VIDEO = "IMG_1.MOV";
const both = ["photo", "pairedVideo"];

describe("files of one photo that come one after the other", () => {
  it("are known together by Apple's name, whichever came first, also when only one of them carries it", async () => {
    const { pick, store } = device();
    const live = (id: string): Partial<PartClues> => ({ contentIdentifier: id, takenAtMs: 1000 });
    await pick([{ path: STILL, clues: live("L") }]);
    await pick([{ path: "IMG_2.MOV", clues: live("M") }]);
    await pick([{ path: "IMG_3.HEIC", clues: live("N") }]);
    expect(await store.wholeLives(["L", "M", "N"])).toEqual(new Set());
    await pick([{ path: VIDEO, clues: { takenAtMs: 1000 } }]);
    await pick([{ path: "IMG_2.HEIC", clues: live("M") }]);
    expect(await store.wholeLives(["L", "M", "N", "other"])).toEqual(new Set(["L", "M"]));
  });

  it.each([
    ["the still first", STILL, VIDEO],
    ["the video first", VIDEO, STILL],
  ])(
    "%s: one asset, and the row that waited says that nothing is missing",
    async (_, first, second) => {
      const { pick, jobs } = device();
      const clues = { contentIdentifier: "L" };
      await pick([{ path: first, clues }]);
      const missing = first === STILL ? "video" : "photo";
      expect((await jobs()).get(first)?.together?.missing).toBe(missing);
      await pick([{ path: second, clues }]);
      const rows = await jobs();
      expect(rows.get(second)?.assetId).toBe(assetIdOf(hashOf(first)));
      expect(rows.get(first)?.assetId).toBe(assetIdOf(hashOf(first)));
      for (const path of [STILL, VIDEO])
        expect(rows.get(path)?.together).toMatchObject({ missing: null });
      expect(rows.get(second)?.together?.types).toHaveLength(2);
    },
  );

  it("the same shutter pairs, the same name alone does not, nor the same name years later", async () => {
    const { pick, jobs } = device();
    await pick([{ path: STILL, clues: { takenAtMs: 1_000 } }]);
    await pick([{ path: `b/${VIDEO}` }, { path: `c/${VIDEO}`, clues: { takenAtMs: 9e11 } }]);
    await pick([{ path: `d/${VIDEO}`, clues: { takenAtMs: 2_000 } }]);
    const assets = [...(await jobs()).values()].map((job) => job.assetId);
    expect(new Set(assets).size).toBe(3);
    const rows = await jobs();
    expect(rows.get(`d/${VIDEO}`)?.assetId).toBe(rows.get(STILL)?.assetId);
  });

  it("a later look at the same linked folder pairs by the path", async () => {
    const { pick, jobs } = device();
    await pick([{ path: `a/${STILL}`, sourceId: "f" }]);
    await pick([{ path: `b/${VIDEO}`, sourceId: "f" }]);
    await pick([{ path: `a/${VIDEO}`, sourceId: "f" }]);
    const rows = await jobs();
    const still = rows.get(`a/${STILL}`)?.assetId;
    expect(rows.get(`a/${VIDEO}`)?.assetId).toBe(still);
    expect(rows.get(`b/${VIDEO}`)?.assetId).not.toBe(still);
  });

  it("a photo takes the asset under which its video went home", async () => {
    const { pick, jobs, store } = device();
    await pick([{ path: VIDEO }]);
    const assetId = assetIdOf(hashOf(VIDEO));
    const receipt = receiptFor(VIDEO, assetId);
    await store.apply(hashOf(VIDEO), [{ kind: "receiptRead", receipt }, { kind: "acknowledged" }]);
    expect(await pick([{ path: STILL }, { path: VIDEO }])).toEqual(["queued", "already-home"]);
    expect((await jobs()).get(STILL)).toMatchObject({ assetId, together: { types: both } });
  });

  it("what the home has as another photo stays queued, so that the home is told", async () => {
    const { pick, jobs } = device();
    const alone = receiptFor(VIDEO, assetIdOf(hashOf(VIDEO)));
    expect(await pick([{ path: STILL }, { path: VIDEO, receipt: alone }])).toEqual([
      "queued",
      "queued",
    ]);
    expect((await jobs()).get(VIDEO)?.assetId).toBe(assetIdOf(hashOf(STILL)));
    const known = receiptFor(VIDEO, assetIdOf(hashOf(STILL)));
    const other = device();
    expect(await other.pick([{ path: STILL }, { path: VIDEO, receipt: known }])).toEqual([
      "queued",
      "already-home",
    ]);
  });
});

it("remembers so many names, and forgets those that were met longest ago", async () => {
  const { name, store, pick } = device();
  for (let n = 0; n < 12; n++) await pick([{ path: `IMG_${n}.HEIC`, clues: { takenAtMs: n } }]);
  await store.close();
  const database = await openDatabase(() => {}, name);
  expect(await database.count("pairs")).toBe(12);
  await prunePairs(database, 10);
  expect(await database.count("pairs")).toBe(11);
  await prunePairs(database, 20);
  expect(await database.count("pairs")).toBe(11);
  database.close();
});
