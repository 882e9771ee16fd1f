import { statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { runExportCommand } from "../export-command.ts";
import { runImportCommand } from "../import-command.ts";
import { homeWith, libraryOf, photosNamed } from "../testing/exported-home.suite.ts";
import { Rig, filesIn, tempFolder } from "../testing/rig.suite.ts";

beforeEach(() => {
  vi.spyOn(console, "log").mockImplementation(() => {});
});

/** What a random person did with one photo. */
const photos = fc.array(
  fc.record({
    names: fc.array(
      fc.constantFrom(
        "IMG_1.jpg",
        "img_1.JPG",
        "a.heic",
        "Süß 🏖️.jpg",
        "x.json",
        ".hidden",
        "a/b.mov",
        "",
      ),
      { minLength: 1, maxLength: 3 },
    ),
    lastModifiedMs: fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2025, 0) }),
    favourite: fc.boolean(),
    albums: fc.subarray([0, 1, 2]),
    fate: fc.constantFrom("kept", "kept", "trashed", "deleted"),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("homeward export, then import into an empty home", () => {
  it(
    "gives the same library, byte for byte, whatever was done with it",
    { timeout: 120_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(photos, async (some) => {
          const from = await homeWith(some);
          const [out, to] = [tempFolder(), join(tempFolder(), "home")];
          expect(await runExportCommand(from, out, { withIdentity: false })).toBe(0);
          expect(await runImportCommand(to, out)).toBe(0);
          const [before, after] = [await libraryOf(from), await libraryOf(to)];
          expect(after).toEqual(before);
          // Both once more: nothing is written, nothing doubled.
          const files = () => filesIn(out).map((path) => [path, statSync(join(out, path)).ino]);
          const standing = files().filter(([path]) => path !== "homeward.json");
          expect(await runExportCommand(from, out, { withIdentity: false })).toBe(0);
          expect(files().filter(([path]) => path !== "homeward.json")).toEqual(standing);
          expect(await runImportCommand(to, out)).toBe(0);
          expect(await libraryOf(to)).toEqual(before);
        }),
        { numRuns: 8 },
      );
    },
  );

  it("is the same home with its key, and another one without: receipts are signed anew", async () => {
    const from = await homeWith(photosNamed("a.jpg"));
    const [asset] = (await libraryOf(from)).assets;
    const receiptAt = async (dataFolder: string) => {
      const rig = await Rig.start({ dataFolder });
      const answer = await rig.call("GET", `/api/v1/assets/${asset?.id}`);
      await rig.home.close();
      return JSON.parse(answer.text).receipt as string;
    };
    const receipts: string[] = [await receiptAt(from)];
    for (const withIdentity of [true, false]) {
      const [out, to] = [tempFolder(), tempFolder()];
      await runExportCommand(from, out, { withIdentity });
      expect(filesIn(out).includes("home-key.pem")).toBe(withIdentity);
      if (withIdentity) expect(statSync(join(out, "home-key.pem")).mode & 0o777).toBe(0o600);
      expect(await runImportCommand(to, out)).toBe(0);
      receipts.push(await receiptAt(to));
    }
    const [original, same, anew] = receipts;
    expect(same).toBe(original);
    expect(anew).not.toBe(original);
    const facts = (jws = "") => {
      const { home: _home, ...rest } = JSON.parse(
        Buffer.from(jws.split(".")[1] ?? "", "base64url").toString(),
      );
      return rest;
    };
    expect(facts(anew)).toEqual(facts(original));
  });
});
