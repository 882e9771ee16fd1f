import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { jpegBytes } from "../testing/photo-bytes.suite.ts";
import { Rig, codeOf, photo, sha256Of } from "../testing/rig.suite.ts";

/** Nothing is drawn by itself in between. */
const rig = await Rig.start({}, { pictures: { pollMs: 3_600_000 } });

/** A real JPEG with EXIF. */
async function jpeg(date: string, offset: string): Promise<Buffer> {
  const exif = { IFD2: { DateTimeOriginal: date, OffsetTimeOriginal: offset } };
  const create = { width: 640, height: 480, channels: 3, background: "#3a7" } as const;
  return await sharp({ create })
    .withExif({ ...exif, IFD0: { Make: "Test" } })
    .jpeg()
    .toBuffer();
}

const picture = await jpeg("2022:08:09 10:11:12", "+02:00");
const id = sha256Of(picture).slice(0, 32);
await rig.post(picture, { filename: 'Süß "1".jpg', filetype: "image/jpeg" });
const original = `/api/v1/assets/${id}/original`;

describe("GET /api/v1/assets", () => {
  it("shows a photo with its EXIF date", async () => {
    const { assets } = JSON.parse((await rig.call("GET", "/api/v1/assets")).text);
    expect(assets).toEqual([
      {
        id,
        filename: 'Süß "1".jpg',
        mediaType: "image/jpeg",
        sizeBytes: picture.length,
        sha256: sha256Of(picture),
        takenAtMs: Date.UTC(2022, 7, 9, 8, 11, 12),
        takenLocal: "2022-08-09T10:11:12",
        takenSource: "exif",
        storedAtMs: expect.any(Number),
        favourite: false,
        trashedAtMs: null,
        tiny: null,
        width: 640,
        height: 480,
        durationMs: null,
        camera: "Test",
        latitude: null,
        longitude: null,
        isMotionPhoto: false,
        parts: [
          {
            sha256: sha256Of(picture),
            resourceType: "photo",
            filename: 'Süß "1".jpg',
            mediaType: "image/jpeg",
            sizeBytes: picture.length,
          },
        ],
      },
    ]);
    expect(rig.libraryFiles()).toEqual(["2022/2022-08-09/Süß _1_.jpg"]);
  });

  it("marks a motion photo, whose film is inside of its own file", async () => {
    const pixels = await Rig.start();
    const xmp = '<rdf:Description GCamera:MotionPhoto="1"/>';
    const bytes = Buffer.from(jpegBytes({ xmp }));
    await pixels.post(bytes, { filename: "PXL_20200131_053015123.MP.jpg", filetype: "image/jpeg" });
    const { assets } = JSON.parse((await pixels.call("GET", "/api/v1/assets")).text);
    expect(assets).toMatchObject([{ sha256: sha256Of(bytes), isMotionPhoto: true }]);
    expect(assets[0].parts).toHaveLength(1);
  });

  it("pages through everything once, newest taken first", async () => {
    const paged = await Rig.start();
    const times = [5, 3, 3, 9, 1, 7, 3].map((n) => n * 86_400_000);
    for (const ms of times) await paged.post(photo(100), { lastModified: String(ms) });
    const seen: { id: string; takenAtMs: number }[] = [];
    let cursor: string | null = null;
    do {
      const query: string = cursor === null ? "" : `&cursor=${cursor}`;
      const page = JSON.parse((await paged.call("GET", `/api/v1/assets?limit=2${query}`)).text);
      expect([page.totalCount, page.totalBytes]).toEqual([7, 700]);
      seen.push(...page.assets);
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen.map(({ takenAtMs }) => takenAtMs)).toEqual(times.toSorted((a, b) => b - a));
    expect(new Set(seen.map((asset) => asset.id)).size).toBe(7);
  });

  it("shows a photo of several files once, by its primary one", async () => {
    const live = await Rig.start();
    const still = photo(100);
    const assetId = sha256Of(still).slice(0, 32);
    await live.post(photo(50), { assetId, filename: "a.mov", filetype: "video/quicktime" });
    await live.post(still, { assetId, filename: "a.heic", filetype: "image/heic" });
    const page = JSON.parse((await live.call("GET", "/api/v1/assets")).text);
    expect(page).toMatchObject({ totalCount: 1, totalBytes: 150, nextCursor: null });
    expect(page.assets).toEqual([expect.objectContaining({ id: assetId, filename: "a.heic" })]);
  });

  it.each([
    "limit=0",
    "limit=501",
    "limit=x",
    "cursor=abc",
    "cursor=",
    "cursor=MS4wMA",
    "colour=red",
  ])("refuses ?%s", async (query) => {
    expect((await rig.call("GET", `/api/v1/assets?${query}`)).status).toBe(400);
  });
});

describe("GET /api/v1/assets/:id/original", () => {
  it("gives the bytes as they came, as an attachment", async () => {
    const { status, bytes, headers } = await rig.call("GET", original);
    expect(status).toBe(200);
    expect(bytes.equals(picture)).toBe(true);
    expect(headers).toMatchObject({
      "content-type": "image/jpeg",
      "content-length": String(picture.length),
      "content-disposition":
        "attachment; filename=\"S__ _1_.jpg\"; filename*=UTF-8''S%C3%BC%C3%9F%20%221%22.jpg",
      "x-content-type-options": "nosniff",
      etag: `"${sha256Of(picture)}"`,
    });
  });

  it("answers HEAD without the bytes, and 304 to who has them", async () => {
    const head = await rig.call("HEAD", original);
    expect([head.status, head.headers["content-length"], head.bytes.length]).toEqual([
      200,
      String(picture.length),
      0,
    ]);
    const headers = { "If-None-Match": `"${sha256Of(picture)}"` };
    expect((await rig.call("GET", original, { headers })).status).toBe(304);
  });

  const size = picture.length;
  it.each([
    ["bytes=0-9", 0, 9],
    ["bytes=10-", 10, size - 1],
    ["bytes=-5", size - 5, size - 1],
    [`bytes=5-${size + 100}`, 5, size - 1],
  ])("gives %s", async (range, start, end) => {
    const { status, bytes, headers } = await rig.call("GET", original, { headers: { range } });
    expect(status).toBe(206);
    expect(headers["content-range"]).toBe(`bytes ${start}-${end}/${size}`);
    expect(bytes.equals(picture.subarray(start, end + 1))).toBe(true);
  });

  it.each([`bytes=${size}-`, "bytes=-0"])("refuses %s", async (range) => {
    const answer = await rig.call("GET", original, { headers: { range } });
    expect([answer.status, codeOf(answer)]).toEqual([416, "range-not-satisfiable"]);
    expect(answer.headers["content-range"]).toBe(`bytes */${size}`);
  });

  it.each([
    ["several ranges", { range: "bytes=0-1,3-4" }],
    ["a backward range", { range: "bytes=9-1" }],
    ["another version", { range: "bytes=0-1", "If-Range": '"other"' }],
  ])("gives the whole for %s", async (_, headers) => {
    expect((await rig.call("GET", original, { headers })).status).toBe(200);
  });

  it.each([`/api/v1/assets/${"0".repeat(32)}/original`, "/api/v1/assets/..%2f/original"])(
    "knows no %s",
    async (path) => {
      expect((await rig.call("GET", path)).status).toBe(404);
    },
  );

  it("wants a device", async () => {
    expect((await rig.call("GET", original, { token: null })).status).toBe(401);
  });
});

describe("a film", () => {
  const u32 = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };
  const box = (type: string, ...body: Buffer[]) => {
    const all = Buffer.concat(body);
    return Buffer.concat([u32(all.length + 8), Buffer.from(type, "latin1"), all]);
  };
  /** Seconds since 1904. */
  const createdS = 2_082_844_800 + Date.UTC(2021, 5, 1, 12) / 1000;
  const header = [u32(0), u32(createdS), u32(0), u32(600), u32(1500), Buffer.alloc(80)];
  const film = Buffer.concat([
    box("ftyp", Buffer.from("qt  "), u32(0)),
    box("mdat", photo(3000)),
    box("moov", box("mvhd", ...header)),
  ]);

  it("has the date and the length that its boxes tell, sent at once or in pieces", async () => {
    const metadata = { filename: "IMG_1.MOV", filetype: "video/quicktime" };
    const [whole, pieces] = [
      await Rig.start({}, { pictures: { pollMs: 3_600_000 } }),
      await Rig.start({}, { pictures: { pollMs: 3_600_000 } }),
    ];
    await whole.post(film, metadata);
    const path = await pieces.create(film.length, metadata);
    await pieces.patch(path, 0, film.subarray(0, 1000));
    await pieces.patch(path, 1000, film.subarray(1000));
    for (const rigged of [whole, pieces]) {
      const { assets } = JSON.parse((await rigged.call("GET", "/api/v1/assets")).text);
      expect(assets).toMatchObject([
        { takenAtMs: Date.UTC(2021, 5, 1, 12), takenSource: "container", durationMs: 2500 },
      ]);
    }
  });
});
