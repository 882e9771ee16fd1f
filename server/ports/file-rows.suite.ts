import { describe, expect, it } from "vitest";
import type { Catalogue } from "./catalogue.ts";
import { assetNamed, commitNamed, hashNamed } from "./commit-fixture.suite.ts";

const TAKEN_AT_MS = Date.UTC(2024, 0, 31);

/** What every catalogue has to do for files and verification; `open` gives a fresh one. */
export function fileRowsSuite(open: () => Promise<Catalogue>): void {
  describe("file rows", () => {
    it("lists files in the order of their paths' bytes, several under one path too, page by page", async () => {
      const rows = await open();
      const paths = ["a/b.jpg", "a.jpg", "Ü.jpg", "z.jpg", "a/b.jpg", "🏖.jpg", "ﬀ.jpg"];
      await rows.commit(paths.map((path, n) => commitNamed(`${n}`, TAKEN_AT_MS + n, { path })));
      const all = await rows.listFiles(100, null);
      const byBytes = paths.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
      expect(all.map(({ path }) => path)).toEqual(byBytes);
      const paged: typeof all = [];
      for (let page = all.slice(0, 0), n = 0; n === 0 || page.length > 0; n += 1) {
        page = await rows.listFiles(1, paged.at(-1) ?? null);
        paged.push(...page);
      }
      expect(paged).toEqual(all);
      expect(await rows.filesAt("a/b.jpg")).toHaveLength(2);
      expect(await rows.filesAt("a/c.jpg")).toEqual([]);
    });

    it("forgets a file of an asset and then the asset, with counters, albums, uploads and no tombstone", async () => {
      const rows = await open();
      const assetId = assetNamed("photo");
      const film = commitNamed("film", TAKEN_AT_MS, { assetId, sizeBytes: 30 });
      await rows.commit([
        commitNamed("photo", TAKEN_AT_MS),
        film,
        commitNamed("other", TAKEN_AT_MS),
      ]);
      await rows.addAlbum({ id: "album", name: "n", nowMs: 1 });
      await rows.addToAlbum("album", [assetId], 1);
      expect(await rows.totals()).toEqual({ assetCount: 2, byteCount: 50 });

      expect(await rows.forgetFiles([hashNamed("photo"), hashNamed("unknown")], 2)).toBe(1);
      expect(await rows.totals()).toEqual({ assetCount: 2, byteCount: 40 });
      expect(await rows.findAsset(assetId)).toMatchObject({ sha256: hashNamed("film") });
      expect(await rows.findUpload(hashNamed("photo").slice(32))).toBeNull();
      expect(await rows.findUpload(film.upload.id)).not.toBeNull();

      expect(await rows.forgetFiles([hashNamed("film")], 3)).toBe(1);
      expect(await rows.totals()).toEqual({ assetCount: 1, byteCount: 10 });
      expect(await rows.findAsset(assetId)).toBeNull();
      expect(await rows.countByDay()).toEqual([{ day: "2024-01-31", count: 1 }]);
      expect((await rows.findAlbum("album"))?.assetCount).toBe(0);
      expect(await rows.findTombstones([hashNamed("photo"), hashNamed("film")])).toEqual([]);
      const kinds = (await rows.changesAfter(0, 99)).map(({ kind }) => kind);
      expect(kinds.slice(-2)).toEqual(["changed", "deleted"]);
    });

    it("forgets what is in the trash without touching the timeline's counters", async () => {
      const rows = await open();
      await rows.commit([commitNamed("a", TAKEN_AT_MS), commitNamed("b", TAKEN_AT_MS)]);
      await rows.moveToTrash([assetNamed("a")], 1);
      await rows.forgetFiles([hashNamed("a")], 2);
      expect(await rows.totals()).toEqual({ assetCount: 1, byteCount: 10 });
      expect(await rows.trashTotals()).toEqual({ count: 0, bytes: 0 });
      expect(await rows.countByDay()).toEqual([{ day: "2024-01-31", count: 1 }]);
    });

    it("takes a file in that no upload brought, once", async () => {
      const rows = await open();
      const { resource } = commitNamed("a", TAKEN_AT_MS, { deviceId: "" });
      if (resource === null) throw new Error("a file");
      await rows.adoptFiles([resource]);
      await rows.adoptFiles([{ ...resource, path: "elsewhere.jpg" }]);
      expect(await rows.totals()).toEqual({ assetCount: 1, byteCount: 10 });
      expect(await rows.findFile(hashNamed("a"))).toMatchObject({ path: resource.path });
      expect(await rows.relinkFile(hashNamed("a"), "elsewhere.jpg")).toBe(true);
      expect(await rows.relinkFile(hashNamed("b"), "elsewhere.jpg")).toBe(false);
      expect(await rows.findFile(hashNamed("a"))).toMatchObject({ path: "elsewhere.jpg" });
    });
  });

  describe("verify rows", () => {
    it("keeps the last runs with what they found, and one that did not end", async () => {
      const rows = await open();
      expect(await rows.verifyRuns()).toEqual({ ended: null, open: null });
      const first = await rows.beginVerifyRun(5);
      const found = { kind: "changed", path: "p", sha256: hashNamed("a") } as const;
      const half = { ...first, checkedCount: 3, checkedBytes: 9e12, changed: 1, cursor: "p" };
      await rows.saveVerifyRun(half, [found]);
      expect(await rows.verifyRuns()).toEqual({ ended: null, open: half });
      await rows.saveVerifyRun({ ...half, endedAtMs: 6 }, [found]);
      expect(await rows.verifyRuns()).toEqual({ ended: { ...half, endedAtMs: 6 }, open: null });
      expect(await rows.listFindings(first.id, 10)).toEqual([found]);
      for (let n = 0; n < 12; n += 1) {
        const run = await rows.beginVerifyRun(10 + n);
        await rows.saveVerifyRun({ ...run, endedAtMs: 10 + n }, []);
      }
      expect(await rows.listFindings(first.id, 10)).toEqual([]);
      expect((await rows.verifyRuns()).ended?.startedAtMs).toBe(21);
    });
  });
}
