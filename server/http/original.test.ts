import { rmSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { Rig, codeOf, photo, sha256Of } from "../testing/rig.suite.ts";

const rig = await Rig.start();
const still = photo(1000);
const film = photo(500);
const assetId = sha256Of(still).slice(0, 32);
await rig.post(still, { assetId, filename: "a.heic", filetype: "image/heic" });
await rig.post(film, { assetId, filename: "a.mov", filetype: "video/quicktime" });
const path = `/api/v1/assets/${assetId}/original`;
const etag = `"${sha256Of(still)}"`;

/** Sends another photo; gives the path of its original and its file in the library. */
async function another(bytes: Buffer): Promise<{ path: string; file: string }> {
  const before = new Set(rig.libraryFiles());
  await rig.post(bytes, { filename: "other.jpg" });
  const name = rig.libraryFiles().find((one) => !before.has(one)) ?? "";
  const id = sha256Of(bytes).slice(0, 32);
  return { path: `/api/v1/assets/${id}/original`, file: join(rig.folder, "library", name) };
}

describe("GET /api/v1/assets/:id/original, its conditions (RFC 9110 section 13)", () => {
  it.each([
    ["If-None-Match", etag, 304],
    ["If-None-Match", `"x", ${etag}`, 304],
    ["If-None-Match", `W/${etag}`, 304],
    ["If-None-Match", "*", 304],
    ["If-None-Match", '"x"', 200],
    ["If-Match", etag, 200],
    ["If-Match", "*", 200],
    ["If-Match", '"x"', 412],
    ["If-Match", `W/${etag}`, 412],
    ["If-Modified-Since", "Sun, 06 Nov 2044 08:49:37 GMT", 200],
  ])("%s: %s is %i", async (name, value, status) => {
    const answer = await rig.call("GET", path, { headers: { [name]: value } });
    expect(answer.status).toBe(status);
    expect(answer.headers.etag).toBe(etag);
    expect(answer.bytes.length).toBe(status === 200 ? still.length : 0);
  });

  it.each([
    [etag, 206],
    ['"x"', 200],
    [`W/${etag}`, 200],
    ["Sun, 06 Nov 1994 08:49:37 GMT", 200],
  ])("gives a range only where If-Range: %s still holds", async (ifRange, status) => {
    const headers = { Range: "bytes=10-19", "If-Range": ifRange };
    const answer = await rig.call("GET", path, { headers });
    expect([answer.status, answer.bytes.length]).toEqual([status, status === 206 ? 10 : 1000]);
  });

  it("says 304 before it looks at a range, and 412 before both", async () => {
    const headers = { Range: "bytes=5000-", "If-None-Match": etag };
    expect((await rig.call("GET", path, { headers })).status).toBe(304);
    const all = { ...headers, "If-Match": '"x"' };
    expect((await rig.call("GET", path, { headers: all })).status).toBe(412);
  });

  it("knows no ranges for HEAD", async () => {
    for (const Range of ["bytes=0-9", "bytes=5000-"]) {
      const { status, headers } = await rig.call("HEAD", path, { headers: { Range } });
      expect([status, headers["content-length"], headers["content-range"]]).toEqual([
        200,
        "1000",
        undefined,
      ]);
    }
  });
});

describe("GET /api/v1/assets/:id/original, when the library was edited by hand", () => {
  it("cuts the answer off where bytes are missing, instead of letting it wait or look whole", async () => {
    const short = await another(photo(200_000));
    truncateSync(short.file, 100_000);
    await expect(rig.call("GET", short.path)).rejects.toThrow();
    const headers = { Range: "bytes=0-9" };
    expect((await rig.call("GET", short.path, { headers })).bytes.length).toBe(10);
  });

  it("knows no file that is gone", async () => {
    const gone = await another(photo(100));
    rmSync(gone.file);
    const answer = await rig.call("GET", gone.path);
    expect([answer.status, codeOf(answer)]).toEqual([404, "not-found"]);
  });
});

describe("GET /api/v1/assets/:id/parts/:sha256", () => {
  const part = (sha256: string) => `/api/v1/assets/${assetId}/parts/${sha256}`;

  it("gives each file of a photo, whole and in ranges", async () => {
    for (const [bytes, type] of [
      [still, "image/heic"],
      [film, "video/quicktime"],
    ] as const) {
      const answer = await rig.call("GET", part(sha256Of(bytes)));
      expect(answer.bytes.equals(bytes)).toBe(true);
      expect(answer.headers).toMatchObject({ "content-type": type, etag: `"${sha256Of(bytes)}"` });
    }
    const headers = { Range: "bytes=-3" };
    const end = await rig.call("GET", part(sha256Of(film)), { headers });
    expect([end.status, end.bytes.equals(film.subarray(-3))]).toEqual([206, true]);
  });

  it("knows no file of another photo, and nothing that is no hash", async () => {
    const stranger = photo(10);
    await rig.post(stranger);
    for (const name of [sha256Of(stranger), "0".repeat(64), "..%2f..%2fhome-key.pem"])
      expect((await rig.call("GET", part(name))).status).toBe(404);
  });

  it("wants a device", async () => {
    expect((await rig.call("GET", part(sha256Of(film)), { token: null })).status).toBe(401);
  });
});
