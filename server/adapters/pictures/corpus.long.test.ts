import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type Sharp } from "sharp";
import { afterAll, describe, expect, it, vi } from "vitest";
import { jpeg, png, webp } from "../../../e2e/fixtures/photos.ts";
import { video } from "../../../e2e/fixtures/video.ts";
import { sha256Of, tempFolder } from "../../testing/rig.suite.ts";
import { openChildPainter } from "./child-painter.ts";
import { programPath } from "./film.ts";
import { diskPictureFiles } from "./picture-files.ts";

// Drawing steps back behind everything else that a machine does.
vi.setConfig({ testTimeout: 120_000 });

const root = tempFolder();
const [library, folder] = [join(root, "library"), join(root, "pictures")];
mkdirSync(library);
const painter = openChildPainter(folder, library);
const pictures = diskPictureFiles(folder);
afterAll(async () => await painter.close());

/** Draws a file and looks at both pictures. */
async function drawn(name: string) {
  const sha256 = sha256Of(Buffer.from(name));
  const painting = await painter.draw(sha256, [name]);
  const look = async (size: "thumbnail" | "preview") =>
    await sharp((await pictures.read(sha256, size))!).metadata();
  return { painting, look };
}

async function expectDrawn(name: string) {
  const { painting, look } = await drawn(name);
  expect(painting.reason).toBeNull();
  expect(painting.tiny).toMatch(/^data:image\/webp;base64,/);
  const { width, height } = painting;
  for (const [size, most] of [
    ["thumbnail", 320],
    ["preview", 1600],
  ] as const) {
    const scale = Math.min(1, most / Math.max(width!, height!));
    const found = await look(size);
    expect(found.format).toBe("webp");
    expect(Math.abs(found.width - width! * scale)).toBeLessThanOrEqual(1);
    expect(Math.abs(found.height - height! * scale)).toBeLessThanOrEqual(1);
  }
  return painting;
}

/** Pixels that are red in their upper left quarter, so that turning shows. */
function marked(width: number, height: number) {
  const red = { width: width >> 1, height: height >> 1, channels: 3, background: "#f00" } as const;
  return sharp({ create: { width, height, channels: 3, background: "#00f" } }).composite([
    { input: { create: red }, left: 0, top: 0 },
  ]);
}

describe("photos", () => {
  it("draws the fixtures of the journeys", async () => {
    const fixtures = [
      await jpeg(1, 2_000_000),
      await jpeg(2, 100_000),
      await png(1),
      await webp(1),
    ];
    for (const { path, filename } of fixtures) {
      copyFileSync(path, join(library, filename));
      await expectDrawn(filename);
    }
  });

  it.each(["jpeg", "png", "webp", "avif", "gif", "tiff"] as const)("draws %s", async (format) => {
    writeFileSync(join(library, `a.${format}`), await marked(640, 480).toFormat(format).toBuffer());
    expect(await expectDrawn(`a.${format}`)).toMatchObject({ width: 640, height: 480 });
  });

  it.each([
    ["a progressive JPEG", (image: Sharp) => image.jpeg({ progressive: true })],
    ["a JPEG of printing colours", (image: Sharp) => image.toColourspace("cmyk").jpeg()],
    ["a grey JPEG", (image: Sharp) => image.greyscale().jpeg()],
    ["a PNG of 16 bits", (image: Sharp) => image.toColourspace("rgb16").png()],
    ["a PNG with a palette", (image: Sharp) => image.png({ palette: true })],
    ["an interlaced PNG", (image: Sharp) => image.png({ progressive: true })],
    ["a WebP without loss", (image: Sharp) => image.webp({ lossless: true })],
    ["a TIFF in tiles", (image: Sharp) => image.tiff({ tile: true, compression: "lzw" })],
    ["a wide JPEG with a profile", (image: Sharp) => image.withIccProfile("p3").jpeg()],
  ])("draws %s", async (name, write) => {
    writeFileSync(join(library, name), await write(marked(640, 480)).toBuffer());
    await expectDrawn(name);
  });

  it("turns a photo as its camera was held", async () => {
    const bytes = await marked(640, 480).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    writeFileSync(join(library, "turned.jpg"), bytes);
    expect(await expectDrawn("turned.jpg")).toMatchObject({ width: 480, height: 640 });
    const small = (await pictures.read(sha256Of(Buffer.from("turned.jpg")), "thumbnail"))!;
    const right = await sharp(small)
      .extract({ left: 200, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer();
    const left = await sharp(small)
      .extract({ left: 20, top: 20, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect([right[0]! > 200, left[0]! > 200]).toEqual([true, false]);
  });

  it("keeps what is see-through", async () => {
    const background = { r: 0, g: 0, b: 0, alpha: 0 };
    const image = sharp({ create: { width: 500, height: 500, channels: 4, background } });
    writeFileSync(join(library, "clear.png"), await image.png().toBuffer());
    await expectDrawn("clear.png");
    const { look } = await drawn("clear.png");
    expect((await look("thumbnail")).hasAlpha).toBe(true);
  });

  it("draws HEIC, one after the other", async (test) => {
    const encoder = programPath("heif-enc");
    if (encoder === null) {
      test.skip(
        "heif-enc (Debian: libheif-examples) is not installed, and nothing else here writes HEIC",
      );
      return;
    }
    for (const [name, width, height] of [
      ["one", 1000, 750],
      ["two", 3000, 2000],
    ] as const) {
      const from = join(root, `${name}.png`);
      writeFileSync(from, await marked(width, height).png().toBuffer());
      execFileSync(encoder, ["-q", "50", from, "-o", join(library, `${name}.heic`)], {
        stdio: "ignore",
      });
      expect(await expectDrawn(`${name}.heic`)).toMatchObject({ width, height });
    }
    const small = (await pictures.read(sha256Of(Buffer.from("one.heic")), "thumbnail"))!;
    const pixel = await sharp(small)
      .extract({ left: 9, top: 9, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect([pixel[0]! > 200, pixel[2]! < 60]).toEqual([true, true]);
  });
});

describe("films", () => {
  const ffmpeg = programPath("ffmpeg");
  const source = [
    "-v",
    "error",
    "-y",
    "-f",
    "lavfi",
    "-i",
    "testsrc=size=640x360:rate=5:duration=3",
  ];

  it.each([
    ["film.mp4", ["-c:v", "mpeg4"]],
    ["fast.mp4", ["-c:v", "mpeg4", "-movflags", "+faststart"]],
    ["film.mov", ["-c:v", "mjpeg"]],
    ["film.webm", ["-c:v", "libvpx"]],
    ["film.mkv", ["-c:v", "mpeg4"]],
    ["film.avi", ["-c:v", "mpeg4"]],
  ])("shows a picture and the length of %s", async (name, codec) => {
    if (ffmpeg === null) return expect(await posterless()).toBe("needs-ffmpeg");
    execFileSync(ffmpeg, [...source, ...codec, join(library, name)]);
    const painting = await expectDrawn(name);
    expect(painting).toMatchObject({ width: 640, height: 360 });
    expect(Math.abs(painting.durationMs! - 3000)).toBeLessThan(250);
  });

  async function posterless() {
    const { path, filename } = await video(1, 100_000);
    copyFileSync(path, join(library, filename));
    return (await drawn(filename)).painting.reason;
  }

  it("a film without a picture is a tile", async () => {
    expect(await posterless()).toBe(ffmpeg === null ? "needs-ffmpeg" : "unreadable");
  });

  it("without ffmpeg is a tile with length and size", async (test) => {
    if (ffmpeg === null) {
      test.skip("ffmpeg is not installed, so there is no film to look at");
      return;
    }
    execFileSync(ffmpeg, [...source, "-c:v", "mpeg4", join(library, "tile.mp4")]);
    const path = process.env["PATH"];
    process.env["PATH"] = root;
    const bare = openChildPainter(folder, library);
    try {
      const painting = await bare.draw(sha256Of(Buffer.from("tile")), ["tile.mp4"]);
      expect(painting).toMatchObject({ reason: "needs-ffmpeg", width: 640, height: 360 });
      expect(painting.durationMs).toBe(3000);
      expect(await bare.overcome()).not.toContain("needs-ffmpeg");
    } finally {
      process.env["PATH"] = path;
      await bare.close();
    }
    expect(await painter.overcome()).toContain("needs-ffmpeg");
  });
});
