import { describe, expect, it } from "vitest";
import { encodeMetadata } from "../../src/core/tus/metadata.ts";
import { Rig, codeOf, photo, sha256Of } from "../testing/rig.suite.ts";

const rig = await Rig.start();

describe("HEAD", () => {
  it("tells offset, length, metadata and end of an unfinished upload", async () => {
    const metadata = { filename: "a.jpg", lastModified: "1" };
    const path = await rig.create(1000, metadata);
    await rig.patch(path, 0, photo(400));
    const { status, headers } = await rig.tus("HEAD", path);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "upload-offset": "400",
      "upload-length": "1000",
      "upload-metadata": encodeMetadata(metadata),
      "cache-control": "no-store",
    });
    expect(Date.parse(String(headers["upload-expires"]))).toBeGreaterThan(Date.now());
    expect(headers["homeward-receipt"]).toBeUndefined();
  });

  it("tells the receipt of a finished upload", async () => {
    const answer = await rig.post(photo(1000));
    const { headers } = await rig.tus("HEAD", String(answer.headers.location));
    expect(headers["upload-offset"]).toBe("1000");
    expect(headers["upload-expires"]).toBeUndefined();
    expect(headers["homeward-receipt"]).toBe(answer.headers["homeward-receipt"]);
  });

  it.each(["0123456789abcdef0123456789abcdef", "..%2f..%2fetc%2fpasswd", "%00"])(
    "knows no upload %s",
    async (id) => {
      expect((await rig.tus("HEAD", `/uploads/${id}`)).status).toBe(404);
    },
  );

  it("does not tell one device about the uploads of another", async () => {
    const { token } = await rig.home.pairing.addDevice("second");
    const path = await rig.create(1000);
    expect((await rig.tus("HEAD", path, { token })).status).toBe(404);
    expect((await rig.tus("HEAD", path, { token: null })).status).toBe(401);
  });

  it("makes a hanging PATCH stop and tells what became durable of it", async () => {
    const bytes = photo(3_000_000);
    const path = await rig.create(bytes.length);
    const headers = { "Upload-Offset": 0, "Content-Length": bytes.length };
    const { ended } = await rig.hang("PATCH", path, headers, bytes.subarray(0, 2_000_000));
    await rig.partsReach(1 << 20);
    const offset = await rig.offset(path);
    expect(offset).toBeGreaterThanOrEqual(1 << 20);
    expect(offset).toBeLessThanOrEqual(2_000_000);
    expect(await ended).not.toBe(204);
    await rig.patch(path, offset, bytes.subarray(offset));
    expect(rig.libraryHashes()).toContain(sha256Of(bytes));
  });
});

describe("an upload that is over", () => {
  it("answers 410, is swept with its bytes, and then 404", async () => {
    const brief = await Rig.start({}, { uploadTtlMs: 1 });
    const path = await brief.create(1000);
    const finished = await brief.post(photo(10));
    await brief.patch(path, 0, photo(500));
    await new Promise((done) => setTimeout(done, 5));
    const answer = await brief.tus("PATCH", path, {
      headers: { "Upload-Offset": 0, "Content-Type": "application/offset+octet-stream" },
    });
    expect([answer.status, codeOf(answer)]).toEqual([410, "upload-expired"]);
    expect((await brief.tus("HEAD", path)).status).toBe(410);
    await brief.home.close();
    const again = await Rig.start({ dataFolder: brief.folder });
    expect((await again.tus("HEAD", path, { token: brief.token })).status).toBe(404);
    expect(again.partFiles()).toEqual([]);
    const kept = await again.tus("HEAD", String(finished.headers.location), { token: brief.token });
    expect(kept.headers["homeward-receipt"]).toBe(finished.headers["homeward-receipt"]);
  });
});
