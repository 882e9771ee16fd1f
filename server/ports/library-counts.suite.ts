import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVERYTHING, type AssetEntry } from "./asset-rows.ts";
import type { Catalogue } from "./catalogue.ts";
import { assetNamed, commitNamed, hashNamed } from "./commit-fixture.suite.ts";

const DAY_MS = 86_400_000;
const ASSETS = ["a", "b", "c", "d"];
/** Files of an asset: its primary one and two more. */
const FILES = ["", "+video", "+raw"];

type Act =
  | { kind: "commit"; files: { asset: number; file: number }[] }
  | { kind: "move"; way: "in" | "out"; assets: number[] }
  | { kind: "delete"; limit: number };

const asset = fc.nat({ max: ASSETS.length - 1 });
const file = fc.record({ asset, file: fc.nat({ max: FILES.length - 1 }) });
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    kind: fc.constant("commit" as const),
    files: fc.array(file, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant("move" as const),
    way: fc.constantFrom("in" as const, "out" as const),
    assets: fc.array(asset, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("delete" as const), limit: fc.integer({ min: 1, max: 3 }) }),
);

const nameOf = (at: { asset: number; file: number }) => `${ASSETS[at.asset]}${FILES[at.file]}`;
const idAt = (at: number) => assetNamed(ASSETS[at] ?? "");

function commitAt(at: { asset: number; file: number }) {
  // Each file tells another day, so an asset moves when its primary file comes after the others.
  return commitNamed(nameOf(at), (at.asset + at.file * 10) * DAY_MS, {
    assetId: idAt(at.asset),
    sizeBytes: 1 + at.asset * 10 + at.file,
  });
}

const bytesOf = (entries: readonly AssetEntry[]) =>
  entries.flatMap(({ parts }) => parts).reduce((sum, part) => sum + part.sizeBytes, 0);

function daysOf(entries: readonly AssetEntry[]) {
  const days = Map.groupBy(entries, ({ takenLocal }) => takenLocal.slice(0, 10));
  return [...days]
    .map(([day, those]) => ({ day, count: those.length }))
    .toSorted((one, two) => (one.day < two.day ? 1 : -1));
}

/** Counters of every catalogue agree with its rows, and rows with what was done; `open` gives a fresh one. */
export function libraryCountsSuite(open: () => Promise<Catalogue>): void {
  const perform = async (rows: Catalogue, step: Act, nowMs: number) => {
    if (step.kind === "commit") await rows.commit(step.files.map(commitAt));
    else if (step.kind === "delete") await rows.deleteTrashed(nowMs, step.limit, nowMs);
    else if (step.way === "in") await rows.moveToTrash(step.assets.map(idAt), nowMs);
    else await rows.takeFromTrash(step.assets.map(idAt), nowMs);
  };

  describe("counters of the library", () => {
    it("agree with the rows after anything that people do", async () => {
      const property = fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 30 }),
        async (acts) => {
          const rows = await open();
          /** Every file that was ever sent is home, or a tombstone stands for it. */
          const sent = new Set<string>();
          for (const [at, step] of acts.entries()) {
            await perform(rows, step, at + 1);
            if (step.kind === "commit") for (const one of step.files) sent.add(nameOf(one));
            const live = await rows.listAssets(99, null);
            const trashed = await rows.listAssets(99, null, { ...EVERYTHING, trashed: true });
            const counts = { assetCount: live.length, byteCount: bytesOf(live) };
            expect(await rows.totals()).toEqual(counts);
            const inTrash = { count: trashed.length, bytes: bytesOf(trashed) };
            expect(await rows.trashTotals()).toEqual(inTrash);
            expect(await rows.countByDay()).toEqual(daysOf(live));
            const hashes = [...sent].map(hashNamed);
            const home = (await rows.findResources(hashes)).map(({ sha256 }) => sha256);
            const gone = await rows.findTombstones(hashes);
            expect([...home, ...gone].toSorted()).toEqual(hashes.toSorted());
            const shown = [...live, ...trashed].flatMap(({ parts }) => parts);
            expect(shown.map(({ sha256 }) => sha256).toSorted()).toEqual(home.toSorted());
          }
          await rows.close();
        },
      );
      await fc.assert(property, { numRuns: 10 });
    }, 120_000);
  });
}
