import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, describe, expect, it, vi } from "vitest";
import type { Sha256 } from "../../../src/core/ids.ts";
import { filesIn, photo, sha256Of, tempFolder } from "../../testing/rig.suite.ts";
import { pngBomb } from "../../testing/png-bomb.suite.ts";
import { openChildPainter } from "./child-painter.ts";
import { diskPictureFiles } from "./picture-files.ts";

// Drawing steps back behind everything else that a machine does.
vi.setConfig({ testTimeout: 120_000 });

const root = tempFolder();
const [library, folder] = [join(root, "library"), join(root, "pictures")];
mkdirSync(library);
const painter = openChildPainter(folder, library);
const pictures = diskPictureFiles(folder);
afterAll(async () => await painter.close());

/** More than the limit of the process, which looks at itself every 50 ms. */
const MOST_BYTES = 1280 * 1024 * 1024;

async function draw(bytes: Uint8Array, name = "file") {
  const sha256 = sha256Of(bytes);
  writeFileSync(join(library, name), bytes);
  return { sha256, painting: await painter.draw(sha256, [name]) };
}

/** The most memory that the drawing process held; 0 where there is none or the system does not tell. */
function peakBytes(): number {
  try {
    const status = readFileSync(`/proc/${painter.pid()}/status`, "utf8");
    return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
  } catch {
    return 0;
  }
}

const flat = (width: number, height: number) =>
  sharp({
    create: { width, height, channels: 3, background: "#3a7" },
    limitInputPixels: false,
  });
const noise = () => sharp(photo(600 * 400 * 3), { raw: { width: 600, height: 400, channels: 3 } });

/** After whatever was drawn before, the next photo is. */
async function drawsOn() {
  const { painting } = await draw(await flat(640, 480).jpeg().toBuffer(), "next.jpg");
  expect(painting).toMatchObject({ reason: null, width: 640, height: 480 });
}

describe("files that are no pictures", () => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script>
    <image href="file:///etc/passwd" width="9" height="9"/></svg>`;
  it.each([
    ["SVG", svg],
    ["SVG with an XML declaration", `<?xml version="1.0"?>\n${svg}`],
    ["SVG behind white space", `\n\n   ${svg}`],
    ["gzipped SVG", gzipSync(svg)],
    ["HTML", "<!doctype html><script>alert(1)</script>"],
    ["PDF", "%PDF-1.7\n1 0 obj\n"],
    ["a playlist that names other files", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n"],
    ["a list for ffmpeg's concat", "ffconcat version 1.0\nfile /etc/passwd\n"],
    ["nothing", ""],
    ["noise", photo(5000)],
  ])("%s is not drawn", async (_, content) => {
    const { painting, sha256 } = await draw(Buffer.from(content), "IMG_1.jpg");
    expect(painting).toMatchObject({ reason: "not-a-picture", tiny: null });
    expect(await pictures.has(sha256)).toBe(false);
  });

  it("SVG is not even opened by the library that draws", async () => {
    const { drawWithSharp } = await import("./sharp-picture.ts");
    const drawn = drawWithSharp(Buffer.from(svg), join(root, "a"), join(root, "b"));
    // It can: without the block it says how large this SVG is.
    await expect(drawn).rejects.toMatchObject({
      cause: { message: expect.stringContaining("unsupported image format") },
    });
  });
});

describe("files that want too much", () => {
  it("a PNG of 900 megapixels in few bytes is a tile", async () => {
    const bomb = pngBomb(30_000);
    expect(bomb.length).toBeLessThan(200_000);
    expect((await draw(bomb)).painting).toMatchObject({ reason: "too-large" });
    await drawsOn();
    expect(peakBytes()).toBeLessThan(MOST_BYTES);
  });

  it("a PNG that must be unpacked as a whole ends the process, not the home", async () => {
    // 225 megapixels of 4 bytes each: fewer than are refused, more than there is memory for.
    const bomb = pngBomb(15_000, { interlaced: true, deep: true });
    expect(bomb.length).toBeLessThan(2_000_000);
    await expect(draw(bomb)).rejects.toMatchObject({ code: "timed-out" });
    await drawsOn();
  });

  it("a panorama of 30,000 pixels is drawn in bounded memory, and a tile where it is high too", async () => {
    const wide = await flat(30_000, 1500).jpeg({ quality: 50 }).toBuffer();
    const { painting, sha256 } = await draw(wide);
    expect(painting).toMatchObject({ reason: null, width: 30_000, height: 1500 });
    const preview = await sharp((await pictures.read(sha256, "preview"))!).metadata();
    expect([preview.width, preview.height]).toEqual([1600, 80]);
    const high = await flat(30_000, 8400).jpeg({ quality: 50 }).toBuffer();
    expect((await draw(high)).painting).toMatchObject({ reason: "too-large" });
    expect(peakBytes()).toBeLessThan(MOST_BYTES);
  });

  it("what takes too long is ended, and the next one drawn", async () => {
    const hasty = openChildPainter(folder, library, { limitMs: 1, idleMs: 1000 });
    const bytes = await noise().jpeg().toBuffer();
    writeFileSync(join(library, "slow.jpg"), bytes);
    const drawn = hasty.draw(sha256Of(bytes), ["slow.jpg"]);
    await expect(drawn).rejects.toMatchObject({ code: "timed-out" });
    expect(hasty.pid()).toBeNull();
    await hasty.close();
    await drawsOn();
  });
});

describe("files that are broken", () => {
  it.each(["jpeg", "png", "webp", "avif", "gif", "tiff"] as const)(
    "half of a %s is said to be unreadable",
    async (format) => {
      const whole = await noise().toFormat(format).toBuffer();
      const { painting } = await draw(whole.subarray(0, whole.length / 2));
      expect(painting).toMatchObject({ reason: "unreadable", tiny: null });
      await drawsOn();
    },
  );

  it.each(["jpeg", "png", "webp", "avif", "gif", "tiff"] as const)(
    "a %s with bytes turned over is drawn or unreadable, and nothing else happens",
    async (format) => {
      const whole = await noise().toFormat(format).toBuffer();
      for (let seed = 1; seed <= 8; seed += 1) {
        const bytes = Buffer.from(whole);
        for (let n = 0; n < 40; n += 1) {
          const at = (seed * 7919 + n * n * 104_729) % bytes.length;
          if (at > 12) bytes.writeUInt8((bytes.readUInt8(at) + seed) % 256, at);
        }
        const { painting } = await draw(bytes);
        expect(["unreadable", "too-large", null]).toContain(painting.reason);
      }
      await drawsOn();
    },
  );

  it.each([
    ["a HEIC", "\0\0\0\x18ftypheic\0\0\0\0mif1heic"],
    ["a film", "\0\0\0\x14ftypisom\0\0\0\0mp41\0\0\0\x20moov"],
  ])("%s that is only a beginning is a tile", async (_, start) => {
    const bytes = Buffer.concat([Buffer.from(start, "latin1"), photo(5000)]);
    const { painting } = await draw(bytes);
    expect(["unreadable", "needs-ffmpeg", "needs-heif"]).toContain(painting.reason);
    await drawsOn();
  });

  it("a file that is gone is missing", async () => {
    const painting = await painter.draw("0".repeat(64) as Sha256, ["nowhere.jpg"]);
    expect(painting.reason).toBe("missing");
  });
});

it("scripts in EXIF do not come into the small pictures", async () => {
  const script = "<script>alert(1)</script>";
  const exif = { IFD0: { Make: script, ImageDescription: script, Copyright: script } };
  const bytes = await flat(640, 480).withExif(exif).jpeg().toBuffer();
  expect(bytes.includes(script)).toBe(true);
  const { painting, sha256 } = await draw(bytes);
  expect(painting.reason).toBeNull();
  for (const size of ["thumbnail", "preview"] as const) {
    const small = Buffer.from((await pictures.read(sha256, size))!);
    expect(small.includes("script")).toBe(false);
    expect((await sharp(small).metadata()).exif).toBeUndefined();
  }
  expect(painting.tiny).not.toContain("script");
});

it("a name that libvips would take for options is a name", async () => {
  const bytes = await flat(64, 48).jpeg().toBuffer();
  const { painting } = await draw(bytes, "photo.jpg[n=-1]");
  expect(painting.reason).toBeNull();
});

it("a file is drawn for what it is, whatever its name says", async () => {
  const { painting } = await draw(await flat(64, 48).png().toBuffer(), "film.mp4");
  expect(painting).toMatchObject({ reason: null, width: 64, height: 48 });
});

it("leaves no unfinished pictures", () => {
  expect(filesIn(folder).filter((name) => name.endsWith(".new"))).toEqual([]);
});
