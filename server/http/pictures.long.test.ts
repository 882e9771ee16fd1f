import { existsSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { drawnPicture } from "../testing/drawn-picture.suite.ts";
import { ChildHome, runHomeward } from "../testing/child-home.suite.ts";
import { Rig, codeOf, filesIn, photo, send, sha256Of, tempFolder } from "../testing/rig.suite.ts";

const idOf = (bytes: Uint8Array) => sha256Of(bytes).slice(0, 32);
const pathOf = (bytes: Uint8Array, size = "thumbnail") => `/api/v1/assets/${idOf(bytes)}/${size}`;
/** Draws only what is asked for. */
const ASKED = { pictures: { pollMs: 3_600_000 } };

/** A JPEG of this size; no two seeds give the same. */
async function jpeg(width: number, height: number, seed = 0): Promise<Buffer> {
  const background = { r: seed % 256, g: (seed >> 8) % 256, b: 90 };
  return await sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

describe("GET /api/v1/assets/:id/thumbnail and /preview", () => {
  it("asks to come again while a picture is to be drawn, and draws it next", async () => {
    const rig = await Rig.start({}, ASKED);
    const picture = await jpeg(3000, 2000);
    await rig.post(picture, { filetype: "image/jpeg" });
    const early = await rig.call("GET", pathOf(picture));
    expect([early.status, codeOf(early)]).toEqual([404, "not-found"]);
    expect(early.headers).toMatchObject({ "retry-after": "5", "cache-control": "no-store" });
    expect((await drawnPicture(rig, idOf(picture))).status).toBe(200);
  });

  it("gives WebP that may be kept for ever, and 304 to who has it", async () => {
    const rig = await Rig.start();
    const picture = await jpeg(3000, 2000);
    await rig.post(picture, { filetype: "image/jpeg" });
    for (const [size, width, height] of [
      ["thumbnail", 320, 213],
      ["preview", 1600, 1067],
    ] as const) {
      const answer = await drawnPicture(rig, idOf(picture), size);
      expect(answer.headers).toMatchObject({
        "content-type": "image/webp",
        "cache-control": "private, max-age=31536000, immutable",
        etag: `"${sha256Of(picture)}-${size}"`,
      });
      const { format, ...found } = await sharp(answer.bytes).metadata();
      expect([format, found.width, found.height]).toEqual(["webp", width, height]);
      const headers = { "If-None-Match": answer.headers.etag };
      const again = await rig.call("GET", pathOf(picture, size), { headers });
      expect([again.status, again.bytes.length]).toEqual([304, 0]);
    }
  });

  it("does not make a small picture larger", async () => {
    const rig = await Rig.start();
    const picture = await jpeg(100, 50);
    await rig.post(picture, { filetype: "image/jpeg" });
    const { bytes } = await drawnPicture(rig, idOf(picture), "preview");
    expect(await sharp(bytes).metadata()).toMatchObject({ width: 100, height: 50 });
  });

  it("needs a device, and an asset", async () => {
    const rig = await Rig.start({}, ASKED);
    const picture = await jpeg(100, 50);
    await rig.post(picture);
    expect((await rig.call("GET", pathOf(picture), { token: null })).status).toBe(401);
    for (const id of ["0".repeat(32), "x", "..%2f..%2fkey"]) {
      const answer = await rig.call("GET", `/api/v1/assets/${id}/preview`);
      expect([answer.status, answer.headers["retry-after"]]).toEqual([404, undefined]);
    }
  });

  it("does not ask to come again for what cannot be drawn", async () => {
    const rig = await Rig.start();
    const bytes = photo(1000);
    await rig.post(bytes, { filetype: "image/jpeg" });
    const answer = await drawnPicture(rig, idOf(bytes));
    expect([answer.status, codeOf(answer)]).toEqual([404, "not-found"]);
  });

  it("draws again what was lost", async () => {
    const rig = await Rig.start();
    const picture = await jpeg(640, 480);
    await rig.post(picture, { filetype: "image/jpeg" });
    const { bytes } = await drawnPicture(rig, idOf(picture));
    rmSync(join(rig.folder, "pictures"), { recursive: true });
    const again = await drawnPicture(rig, idOf(picture));
    expect(again.bytes.equals(bytes)).toBe(true);
  });

  it("shows size and a tiny picture in the timeline, where the file told no size too", async () => {
    const rig = await Rig.start();
    const create = { width: 90, height: 60, channels: 3, background: "#3a7" } as const;
    const picture = await sharp({ create }).tiff().toBuffer();
    await rig.post(picture, { filetype: "image/tiff" });
    await drawnPicture(rig, idOf(picture));
    let entry;
    do [entry] = JSON.parse((await rig.call("GET", "/api/v1/assets")).text).assets;
    while (entry.tiny === null);
    expect(entry).toMatchObject({ width: 90, height: 60 });
    expect(entry.tiny.length).toBeLessThanOrEqual(300);
    const [, base64] = /^data:image\/webp;base64,(.+)$/.exec(entry.tiny) ?? [];
    const tiny = await sharp(Buffer.from(base64 ?? "", "base64")).metadata();
    expect([tiny.width, tiny.height]).toEqual([16, 11]);
  });

  it("shows the JPEG of a photo whose RAW file nobody can draw, also when it comes later", async () => {
    const rig = await Rig.start();
    const [raw, picture] = [photo(2000), await jpeg(640, 480)];
    await rig.post(raw, { filename: "a.cr3", filetype: "image/x-canon-cr3" });
    expect((await drawnPicture(rig, idOf(raw))).status).toBe(404);
    await rig.post(picture, { assetId: idOf(raw), filename: "a.jpg", filetype: "image/jpeg" });
    expect((await drawnPicture(rig, idOf(raw))).status).toBe(200);
  });
});

/** Drawing steps back behind everything else that a machine does. */
const PATIENCE_MS = 120_000;

it(
  "what was not drawn before a kill is drawn after it, and nothing lies about",
  async () => {
    const COUNT = 12;
    const data = tempFolder();
    const { stdout } = await runHomeward(["device", "add", "loader", "--data", data]);
    const headers = { authorization: `Bearer ${stdout.trim()}` };
    const photos = await Promise.all(
      Array.from({ length: COUNT }, (_, n) => jpeg(2000, 1500, n * 8)),
    );
    let home = await ChildHome.start(data);
    const tus = {
      ...headers,
      "Tus-Resumable": "1.0.0",
      "Content-Type": "application/offset+octet-stream",
    };
    for (const body of photos)
      await send(home.port, "POST", "/uploads", {
        headers: { ...tus, "Upload-Length": body.length },
        body,
      });
    const folder = join(data, "pictures");
    const pictures = () =>
      (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: "utf8" }) : []).filter(
        (name) => name.endsWith(".webp"),
      );
    while (pictures().length < 4) await new Promise((done) => setTimeout(done, 5));
    await home.end("SIGKILL");
    expect(pictures().length).toBeLessThan(2 * COUNT);
    home = await ChildHome.start(data);
    const isWhole = (file: string) => {
      const bytes = readFileSync(join(folder, file));
      return bytes.readUInt32LE(4) + 8 === bytes.length;
    };
    while (pictures().length < 2 * COUNT) {
      expect(pictures().filter((file) => !isWhole(file))).toEqual([]);
      await new Promise((done) => setTimeout(done, 50));
    }
    await home.end("SIGTERM");
    expect(filesIn(folder)).toHaveLength(2 * COUNT);
  },
  PATIENCE_MS,
);
