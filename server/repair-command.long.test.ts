import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { parseReceipt } from "../src/core/receipt.ts";
import { runHomeward } from "./testing/child-home.suite.ts";
import { openLibrary } from "./testing/library.suite.ts";
import { Rig, filesIn, photo, tempFolder } from "./testing/rig.suite.ts";

/** Programs are started one after the other; the machine may be busy. */
const TIMEOUT_MS = 120_000;

/** A real JPEG of one colour with EXIF. */
async function jpeg(shade: number, date: string, offset?: string): Promise<Buffer> {
  const IFD2 = {
    DateTimeOriginal: date,
    ...(offset === undefined ? {} : { OffsetTimeOriginal: offset }),
  };
  const create = {
    width: 8,
    height: 8,
    channels: 3,
    background: { r: shade, g: 0, b: 0 },
  } as const;
  return await sharp({ create }).withExif({ IFD2 }).jpeg().toBuffer();
}

function removeCatalogue(data: string): void {
  for (const name of readdirSync(data))
    if (name.startsWith("homeward.sqlite")) rmSync(join(data, name));
}

const factsOf = async (data: string) => {
  const library = await openLibrary(data);
  const assets = await library.rows.listAssets(500, null);
  await library.close();
  return assets.map(({ id, sha256, takenAtMs, takenLocal, mediaType, width }) => ({
    id,
    sha256,
    takenAtMs,
    takenLocal,
    mediaType,
    width,
  }));
};

describe("homeward repair", { timeout: TIMEOUT_MS }, () => {
  it("rebuilds a lost catalogue from the library folder: no photo and no capture date is lost", async () => {
    const rig = await Rig.start();
    const mov = Buffer.concat([Buffer.from("\0\0\0\x14ftypqt  \0\0\0\0qt  "), photo(500)]);
    const png = Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), photo(400)]);
    const photos: [Buffer, Record<string, string>][] = [
      [await jpeg(1, "2011:02:03 04:05:06"), { filename: "a.jpg", filetype: "image/jpeg" }],
      [
        await jpeg(2, "1899:01:01 00:00:00", "+09:00"),
        { filename: "a.jpg", filetype: "image/jpeg" },
      ],
      [
        await jpeg(3, "2012:12:31 23:59:59", "-11:00"),
        { filename: "a.jpg", filetype: "image/jpeg" },
      ],
      [png, { filename: "Screenshot_20190506-070809.png", filetype: "image/png" }],
      [photo(301), { filename: "PXL_20210303_232425.jpg" }],
      [
        photo(302),
        { filename: "DSC.jpg", lastModified: String(Date.UTC(2009, 4, 3, 2, 1, 0, 123)) },
      ],
      [photo(303), { filename: "DSC.jpg", lastModified: String(Date.UTC(1969, 6, 20, 20, 17)) }],
      [mov, { filename: "clip.mov", filetype: "video/quicktime", lastModified: "1700000000321" }],
      [photo(304), {}],
      [photo(305), { filename: "x".repeat(300) }],
      [photo(306), { filename: "../../evil\0.jpg" }],
    ];
    const hashes: string[] = [];
    for (const [bytes, words] of photos) {
      const answer = await rig.post(bytes, words);
      hashes.push(parseReceipt(answer.headers["homeward-receipt"]).sha256);
    }
    await rig.home.close();
    const data = rig.folder;
    const before = await factsOf(data);
    expect(before.map(({ sha256 }) => sha256).toSorted()).toEqual(hashes.toSorted());
    const files = filesIn(join(data, "library"));

    removeCatalogue(data);
    const run = await runHomeward(["repair", "--data", data]);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    expect(run.stdout).toContain(`${photos.length} adopted, 0 found again`);
    const after = await factsOf(data);
    // What a device said a file is, and nothing in the file tells, is not known any more.
    const dates = (facts: typeof before) =>
      facts.map(({ id, sha256, takenAtMs, takenLocal, width }) => ({
        id,
        sha256,
        takenAtMs,
        takenLocal,
        width,
      }));
    expect(dates(after)).toEqual(dates(before));
    expect(after.find(({ sha256 }) => sha256 === hashes[7])?.mediaType).toBe("video/quicktime");
    expect(filesIn(join(data, "library"))).toEqual(files);

    const again = await runHomeward(["repair", "--data", data]);
    expect(again.stdout).toMatch(
      /^0 adopted, 0 found again, 0 forgotten, 0 duplicates, 0 left, 0 gone\.\n$/,
    );
    expect((await runHomeward(["verify", "--data", data])).status).toBe(0);
  });

  it("goes on when it was killed in the middle", async () => {
    const data = tempFolder();
    const day = join(data, "library", "2024", "2024-01-31");
    mkdirSync(day, { recursive: true });
    for (let n = 0; n < 1200; n += 1) writeFileSync(join(day, `${n}.jpg`), photo(64));
    const main = join(import.meta.dirname, "main.ts");
    const child = spawn(process.execPath, [main, "repair", "--data", data]);
    await once(child.stdout, "data");
    child.kill("SIGKILL");
    await once(child, "close");
    expect(child.signalCode).toBe("SIGKILL");
    const library = await openLibrary(data);
    const { assetCount } = await library.rows.totals();
    await library.close();
    expect(assetCount).toBeGreaterThan(0);
    expect(assetCount).toBeLessThan(1200);
    const run = await runHomeward(["repair", "--data", data]);
    expect(run.stdout).toContain(`${1200 - assetCount} adopted, 0 found again`);
    const verified = await runHomeward(["verify", "--data", data]);
    expect(verified).toMatchObject({ status: 0, stderr: "" });
    expect(verified.stdout).toMatch(/^1200 files, 0\.1 MB read in .* all as they came\.\n$/);
  });

  it("does not run while the home serves", async () => {
    const rig = await Rig.start();
    const run = await runHomeward(["repair", "--data", rig.folder]);
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toMatch(/^Another Homeward is already serving .*\n$/);
  });
});

describe("homeward verify", { timeout: TIMEOUT_MS }, () => {
  it("says what to do about each finding, beside a home that serves, and ends with status 1", async () => {
    const rig = await Rig.start();
    for (const name of ["gone.jpg", "kept.jpg"]) await rig.post(photo(1000), { filename: name });
    const [gone = ""] = rig.libraryFiles();
    rmSync(join(rig.folder, "library", gone));
    writeFileSync(join(rig.folder, "library", "found.jpg"), "found");
    const run = await runHomeward(["verify", "--data", rig.folder]);
    expect(run).toMatchObject({ status: 1, stderr: "" });
    const [first, second, last] = run.stdout.trimEnd().split("\n");
    expect([first, second]).toEqual([
      expect.stringContaining(`missing: ${gone}: `),
      expect.stringContaining("untracked: found.jpg: "),
    ]);
    expect(last).toMatch(
      /^2 files, 0\.0 MB read in .*: 1 missing, 0 changed, 0 unreadable, 1 untracked\.$/,
    );
    const answer = JSON.parse((await rig.call("GET", "/api/v1/verify")).text);
    expect(answer).toMatchObject({
      lastRun: { checkedCount: 2, missing: 1, changed: 0, unreadable: 0, untracked: 1 },
      findings: [
        { kind: "missing", path: gone },
        { kind: "untracked", path: "found.jpg" },
      ],
      openRun: null,
      isRunning: false,
    });
  });

  it("keeps the rate that it is told", async () => {
    const data = tempFolder();
    mkdirSync(join(data, "library"), { recursive: true });
    writeFileSync(join(data, "library", "a.jpg"), photo(4_000_000));
    await runHomeward(["repair", "--data", data]);
    const run = await runHomeward(["verify", "--data", data, "--rate-mb-per-s", "2"]);
    // 4 MB at 2 MB a second, less the quarter of a second that is made up for; no machine makes that faster.
    expect(Number(/read in ([0-9.]+) s/.exec(run.stdout)?.[1])).toBeGreaterThan(1.5);
    expect(statSync(join(data, "library", "a.jpg")).size).toBe(4_000_000);
  });
});
