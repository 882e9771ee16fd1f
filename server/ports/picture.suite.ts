import { describe, expect, it } from "vitest";
import { EVERYTHING } from "./asset-rows.ts";
import type { Catalogue } from "./catalogue.ts";
import { assetNamed, commitNamed, hashNamed } from "./commit-fixture.suite.ts";
import type { PictureResult } from "./picture-rows.ts";

const drawn = (name: string, fields: Partial<PictureResult> = {}): PictureResult => ({
  assetId: assetNamed(name),
  sha256: hashNamed(name),
  state: "done",
  attemptCount: 0,
  tiny: "data:image/webp;base64,AAAA",
  reason: null,
  width: 40,
  height: 30,
  durationMs: null,
  ...fields,
});

/** What every store of picture rows must do. */
export function pictureSuite(open: () => Promise<Catalogue>): void {
  describe("pictures", () => {
    const waiting = async (rows: Catalogue) =>
      (await rows.listUndrawn(10)).map(({ assetId }) => assetId);

    it("lets new assets wait, newest taken first, until they are drawn", async () => {
      const rows = await open();
      await rows.commit([
        commitNamed("old", 1000),
        commitNamed("new", 3000),
        commitNamed("middle", 2000),
      ]);
      expect(await waiting(rows)).toEqual(["new", "middle", "old"].map(assetNamed));
      expect((await rows.listUndrawn(1))[0]).toEqual({
        assetId: assetNamed("new"),
        attemptCount: 0,
        files: [{ sha256: hashNamed("new"), path: "2024/2024-01-31/new" }],
      });
      await rows.savePictures([drawn("new"), drawn("old")]);
      expect(await waiting(rows)).toEqual([assetNamed("middle")]);
      expect(await rows.countUndrawn()).toBe(1);
      await rows.close();
    });

    it("shows what was drawn in the timeline, and leaves facts that the file told", async () => {
      const rows = await open();
      const { resource, upload } = commitNamed("known", 2000);
      const facts = { ...resource!.facts, width: 4000, height: 3000 };
      await rows.commit([
        { upload, resource: { ...resource!, facts } },
        commitNamed("plain", 1000),
      ]);
      const before = await rows.listAssets(10, null, EVERYTHING);
      expect(before.map(({ tiny, width }) => [tiny, width])).toEqual([
        [null, 4000],
        [null, null],
      ]);
      await rows.savePictures([drawn("known"), drawn("plain", { durationMs: 7 })]);
      const after = await rows.listAssets(10, null, EVERYTHING);
      expect(after.map((one) => [one.tiny, one.width, one.height, one.durationMs])).toEqual([
        ["data:image/webp;base64,AAAA", 4000, 3000, null],
        ["data:image/webp;base64,AAAA", 40, 30, 7],
      ]);
      expect(await rows.findAsset(assetNamed("plain"))).toMatchObject({
        tiny: drawn("plain").tiny,
      });
      await rows.close();
    });

    it("counts attempts of a picture that still waits", async () => {
      const rows = await open();
      await rows.commit([commitNamed("a", 1000)]);
      await rows.savePictures([drawn("a", { state: "waiting", attemptCount: 2, tiny: null })]);
      expect(await rows.listUndrawn(10)).toMatchObject([{ attemptCount: 2 }]);
      await rows.close();
    });

    it("tries again what failed for a reason that is gone, and what was lost", async () => {
      const rows = await open();
      await rows.commit([commitNamed("film", 1000), commitNamed("text", 2000)]);
      const failed = { state: "failed", tiny: null } as const;
      await rows.savePictures([
        drawn("film", { ...failed, reason: "needs-ffmpeg" }),
        drawn("text", { ...failed, reason: "not-a-picture" }),
      ]);
      expect(await waiting(rows)).toEqual([]);
      expect(await rows.findPicture(assetNamed("film"))).toMatchObject({ state: "failed" });
      expect(await rows.retryPictures("needs-ffmpeg")).toBe(1);
      expect(await waiting(rows)).toEqual([assetNamed("film")]);
      await rows.redrawPicture(assetNamed("text"));
      expect(await waiting(rows)).toEqual(["text", "film"].map(assetNamed));
      expect(await rows.findPicture(assetNamed("nobody"))).toBeNull();
      await rows.close();
    });

    it("waits again when the asset shows another file, or gets one that may be drawn", async () => {
      const rows = await open();
      const part = { assetId: assetNamed("photo") };
      await rows.commit([commitNamed("film", 1000, part)]);
      const first = { assetId: assetNamed("photo"), sha256: hashNamed("film") };
      await rows.savePictures([drawn("photo", first)]);
      expect(await waiting(rows)).toEqual([]);
      await rows.commit([commitNamed("photo", 1000)]);
      expect(await waiting(rows)).toEqual([assetNamed("photo")]);
      const [job] = await rows.listUndrawn(1);
      expect(job?.files.map(({ sha256 }) => sha256)).toEqual(["photo", "film"].map(hashNamed));
      // A result that was under way for the file before.
      await rows.savePictures([drawn("photo", first)]);
      expect(await waiting(rows)).toEqual([assetNamed("photo")]);
      await rows.savePictures([
        drawn("photo", { state: "failed", tiny: null, reason: "unreadable" }),
      ]);
      await rows.commit([commitNamed("third", 1000, part)]);
      expect(await waiting(rows)).toEqual([assetNamed("photo")]);
      await rows.close();
    });

    it("drops what was drawn of an asset that is gone", async () => {
      const rows = await open();
      await rows.commit([commitNamed("a", 1000)]);
      await rows.savePictures([drawn("a")]);
      await rows.moveToTrash([assetNamed("a")], 5);
      await rows.deleteTrashed(10, 10, 10);
      await rows.savePictures([drawn("a")]);
      expect(await rows.findPicture(assetNamed("a"))).toBeNull();
      expect(await rows.countUndrawn()).toBe(0);
      await rows.close();
    });
  });
}
