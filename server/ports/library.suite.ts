import { describe, expect, it } from "vitest";
import type { AssetId } from "../../src/core/ids.ts";
import type { AssetCursor } from "./asset-rows.ts";
import { EVERYTHING } from "./asset-rows.ts";
import type { Catalogue } from "./catalogue.ts";
import { assetNamed, commitNamed, hashNamed } from "./commit-fixture.suite.ts";

const DAY_MS = 86_400_000;
const noon = (day: number) => day * DAY_MS + DAY_MS / 2;
const TRASH = { ...EVERYTHING, trashed: true };

/** What every catalogue has to do for trash, tombstones, days, paging and the feed of changes; `open` gives a fresh one. */
export function librarySuite(open: () => Promise<Catalogue>): void {
  /** All ids in pages of `limit`; `between` runs after each page. */
  const walk = async (
    rows: Catalogue,
    limit: number,
    between: (page: number) => Promise<void> = async () => {},
  ): Promise<AssetId[]> => {
    const seen: AssetId[] = [];
    let after: AssetCursor | null = null;
    for (let page = 0; ; page += 1) {
      const entries = await rows.listAssets(limit, after);
      seen.push(...entries.map(({ id }) => id));
      after = entries.at(-1) ?? null;
      if (after === null) return seen;
      await between(page);
    }
  };

  describe("library", () => {
    it("moves to the trash and back, counted once", async () => {
      const rows = await open();
      await rows.commit([commitNamed("a", noon(1)), commitNamed("b", noon(2))]);
      const ids = [assetNamed("a"), assetNamed("unknown")];
      expect(await rows.moveToTrash(ids, 70)).toBe(1);
      expect(await rows.moveToTrash(ids, 80)).toBe(0);
      expect(await rows.trashTotals()).toEqual({ count: 1, bytes: 10 });
      expect(await rows.totals()).toEqual({ assetCount: 1, byteCount: 10 });
      expect(await rows.listAssets(9, null)).toMatchObject([{ id: assetNamed("b") }]);
      expect(await rows.listAssets(9, null, TRASH)).toMatchObject([
        { id: ids[0], trashedAtMs: 70 },
      ]);
      expect(await rows.findResources([hashNamed("a")])).toMatchObject([{ trashedAtMs: 70 }]);
      expect(await rows.countByDay()).toEqual([{ day: "1970-01-03", count: 1 }]);
      expect(await rows.takeFromTrash(ids, 90)).toBe(1);
      expect(await rows.takeFromTrash(ids, 90)).toBe(0);
      expect(await rows.trashTotals()).toEqual({ count: 0, bytes: 0 });
      expect(await rows.countByDay()).toEqual([
        { day: "1970-01-03", count: 1 },
        { day: "1970-01-02", count: 1 },
      ]);
    });

    it("deletes for good only what went to the trash long enough ago, and remembers its hashes", async () => {
      const rows = await open();
      const assetId = assetNamed("a");
      const video = { assetId, sizeBytes: 5, resourceType: "pairedVideo" };
      await rows.commit([commitNamed("a", 1), commitNamed("a2", 1, video), commitNamed("b", 2)]);
      await rows.moveToTrash([assetId], 100);
      await rows.moveToTrash([assetNamed("b")], 101);
      expect(await rows.deleteTrashed(99, 10, 200)).toEqual({ assetCount: 0, byteCount: 0 });
      expect(await rows.deleteTrashed(100, 10, 200)).toEqual({ assetCount: 1, byteCount: 15 });
      const hashes = ["a", "a2", "b"].map(hashNamed);
      expect((await rows.findTombstones(hashes)).toSorted()).toEqual(hashes.slice(0, 2).toSorted());
      expect(await rows.findResources(hashes)).toMatchObject([{ sha256: hashes[2] }]);
      expect(await rows.findAsset(assetId)).toBeNull();
      expect(await rows.trashTotals()).toEqual({ count: 1, bytes: 10 });
      const doomed = await rows.listDoomed(10, "");
      expect(doomed).toEqual([
        { path: "2024/2024-01-31/a", sha256: hashes[0] },
        { path: "2024/2024-01-31/a2", sha256: hashes[1] },
      ]);
      expect(await rows.listDoomed(10, "2024/2024-01-31/a")).toEqual(doomed.slice(1));
      expect(await rows.listDoomed(1, "")).toEqual(doomed.slice(0, 1));
      await rows.forgetDoomed(doomed.map(({ path }) => path));
      expect(await rows.listDoomed(10, "")).toEqual([]);
    });

    it("deletes in portions", async () => {
      const rows = await open();
      const names = ["a", "b", "c"];
      await rows.commit(names.map((name) => commitNamed(name, 1)));
      await rows.moveToTrash(names.map(assetNamed), 5);
      const counts: number[] = [];
      for (let n = 0; n < 3; n += 1) counts.push((await rows.deleteTrashed(5, 2, 9)).assetCount);
      expect(counts).toEqual([2, 1, 0]);
    });

    it("takes back what is sent again after it was deleted for good, and dooms its file no more", async () => {
      const rows = await open();
      await rows.commit([commitNamed("a", 1)]);
      await rows.addAlbum({ id: "x", name: "X", nowMs: 1 });
      await rows.addToAlbum("x", [assetNamed("a")], 1);
      await rows.moveToTrash([assetNamed("a")], 2);
      await rows.deleteTrashed(2, 9, 3);
      await rows.commit([commitNamed("a", 1)]);
      expect(await rows.findTombstones([hashNamed("a")])).toEqual([]);
      expect(await rows.listDoomed(9, "")).toEqual([]);
      expect(await rows.totals()).toEqual({ assetCount: 1, byteCount: 10 });
      expect((await rows.findAlbum("x"))?.assetCount).toBe(0);
    });

    it("timeline under concurrent inserts: no gap, no double", async () => {
      const rows = await open();
      const names = Array.from({ length: 40 }, (_, n) => `old ${n}`);
      // Many share an instant, so that pages end between equals.
      await rows.commit(names.map((name, n) => commitNamed(name, noon(10 + (n % 4)))));
      const seen = await walk(rows, 3, async (page) => {
        const times = [noon(50), noon(1), noon(10 + (page % 4))];
        if (page < 10) await rows.commit(times.map((ms, n) => commitNamed(`new ${page} ${n}`, ms)));
      });
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen).toEqual(expect.arrayContaining(names.map(assetNamed)));
      const whole = await walk(rows, 500);
      expect(whole).toHaveLength(70);
      const times = await rows.listAssets(500, null);
      const order = times.map(({ takenAtMs }) => takenAtMs);
      expect(order).toEqual(order.toSorted((a, b) => b - a));
    });

    it("a page whose last photo goes to the trash still leads on to the next", async () => {
      const rows = await open();
      const names = ["a", "b", "c", "d", "e"];
      await rows.commit(names.map((name, n) => commitNamed(name, noon(n))));
      const seen = await walk(rows, 2, async (page) => {
        if (page === 0) await rows.moveToTrash([assetNamed("d"), assetNamed("c")], 1);
      });
      expect(seen).toEqual(["e", "d", "b", "a"].map(assetNamed));
    });

    it("jumps to a wall day, or to the next older one with photos", async () => {
      const rows = await open();
      const after = { ...commitNamed("after midnight", DAY_MS * 5) };
      await rows.commit([commitNamed("a", noon(2)), commitNamed("b", DAY_MS * 5 - 1), after]);
      const first = async (day: string) => {
        const cursor = await rows.cursorBeforeDay(day);
        return cursor === null ? null : (await rows.listAssets(1, cursor))[0]?.id;
      };
      expect(await first("1970-01-05")).toBe(assetNamed("b"));
      expect(await first("1970-01-04")).toBe(assetNamed("a"));
      expect(await first("1970-01-06")).toBe(assetNamed("after midnight"));
      expect(await first("2999-01-01")).toBe(assetNamed("after midnight"));
      expect(await first("1970-01-02")).toBeNull();
    });

    it("tells changes in order, each kind once", async () => {
      const rows = await open();
      const id = assetNamed("a");
      await rows.commit([commitNamed("a", 1)]);
      await rows.commit([commitNamed("a", 1)]);
      await rows.commit([commitNamed("part", 1, { assetId: id })]);
      expect(await rows.setFavourite(id, true, 10)).toBe(true);
      expect(await rows.setFavourite(assetNamed("unknown"), true, 10)).toBe(false);
      await rows.moveToTrash([id], 11);
      await rows.takeFromTrash([id], 12);
      await rows.moveToTrash([id], 13);
      await rows.deleteTrashed(13, 9, 14);
      const changes = await rows.changesAfter(0, 100);
      const kinds = ["added", "changed", "changed", "trashed", "restored", "trashed", "deleted"];
      expect(changes.map(({ kind }) => kind)).toEqual(kinds);
      expect(changes.map(({ assetId }) => assetId)).toEqual(kinds.map(() => id));
      const [first, second] = changes;
      expect(await rows.changesAfter(first?.seq ?? -1, 1)).toEqual([second]);
      const range = { oldestSeq: first?.seq, newestSeq: changes.at(-1)?.seq };
      expect(await rows.changeRange()).toEqual(range);
    });

    it("keeps some ten thousand changes, and their numbers go on", async () => {
      const rows = await open();
      expect(await rows.changeRange()).toEqual({ oldestSeq: 0, newestSeq: 0 });
      const names = Array.from({ length: 700 }, (_, n) => `${n}`);
      const ids = names.map(assetNamed);
      await rows.commit(names.map((name) => commitNamed(name, 1)));
      for (let n = 0; n < 9; n += 1) {
        await rows.moveToTrash(ids, n);
        await rows.takeFromTrash(ids, n);
      }
      const { oldestSeq, newestSeq } = await rows.changeRange();
      expect(newestSeq).toBe(19 * 700);
      const keptCount = newestSeq - oldestSeq + 1;
      expect(keptCount).toBeGreaterThanOrEqual(10_000);
      expect(keptCount).toBeLessThan(10_000 + 800);
    });
  });
}
