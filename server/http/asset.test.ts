import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { Rig, codeOf, photo, sha256Of } from "../testing/rig.suite.ts";

const rig = await Rig.start();
const create = { width: 64, height: 48, channels: 3, background: "#3a7" } as const;
const gps = { GPSLatitudeRef: "S", GPSLatitude: "17/1 42/1 0/1" };
const place = { ...gps, GPSLongitudeRef: "E", GPSLongitude: "178/1 30/1 0/1" };
const picture = await sharp({ create })
  .withExif({ IFD0: { Make: "Canon", Model: "Canon EOS R6" }, IFD3: place })
  .jpeg()
  .toBuffer();
const id = sha256Of(picture).slice(0, 32);
const path = `/api/v1/assets/${id}`;
const meta = { filename: "a.jpg", filetype: "image/jpeg", lastModified: "1700000000000" };
const receipt = (await rig.post(picture, meta)).headers["homeward-receipt"];

describe("GET /api/v1/assets/:id", () => {
  it("tells all that is known of a photo", async () => {
    const answer = await rig.call("GET", path);
    expect(JSON.parse(answer.text)).toMatchObject({
      id,
      filename: "a.jpg",
      sha256: sha256Of(picture),
      takenAtMs: 1_700_000_000_000,
      takenSource: "modified",
      camera: "Canon EOS R6",
      latitude: expect.closeTo(-17.7, 4),
      longitude: expect.closeTo(178.5, 4),
      path: rig.libraryFiles()[0],
      receipt,
      albums: [],
    });
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("is found by its camera and its place", async () => {
    const found = async (query: string) =>
      JSON.parse((await rig.call("GET", `/api/v1/assets?${query}`)).text).assets.length;
    expect(await found("camera=Canon%20EOS%20R6")).toBe(1);
    expect(await found("q=eos")).toBe(1);
    expect(await found("bbox=170,-20,-170,-10")).toBe(1);
    expect(await found("bbox=-170,-20,170,-10")).toBe(0);
    expect((await rig.call("GET", "/api/v1/cameras")).text).toBe('{"cameras":["Canon EOS R6"]}');
  });

  it.each([`/api/v1/assets/${"0".repeat(32)}`, "/api/v1/assets/abc", `${path}%20`])(
    "knows no %s",
    async (other) => {
      const answer = await rig.call("GET", other);
      expect([answer.status, codeOf(answer)]).toEqual([404, "not-found"]);
    },
  );

  it("wants a device", async () => {
    expect((await rig.call("GET", path, { token: null })).status).toBe(401);
  });
});

describe("PATCH /api/v1/assets/:id", () => {
  it("makes a favourite and takes it back", async () => {
    for (const favourite of [true, false]) {
      const answer = await rig.json("PATCH", path, { favourite });
      expect(JSON.parse(answer.text)).toMatchObject({ id, favourite });
    }
  });

  it.each([{ favourite: "yes" }, {}, { favourite: null }, { favourite: true, name: "x" }, []])(
    "refuses %j",
    async (body) => {
      expect(codeOf(await rig.json("PATCH", path, body))).toBe("invalid-body");
    },
  );

  it("knows no photo that is not there", async () => {
    const other = `/api/v1/assets/${sha256Of(photo(5)).slice(0, 32)}`;
    expect(codeOf(await rig.json("PATCH", other, { favourite: true }))).toBe("not-found");
  });

  it("refuses another site's page with a browser's cookie", async () => {
    const headers = { cookie: `homeward=${rig.token}`, origin: "https://evil.example" };
    const answer = await rig.json("PATCH", path, { favourite: true }, { token: null, headers });
    expect(codeOf(answer)).toBe("cross-origin");
  });
});
