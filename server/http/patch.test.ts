import { describe, expect, it } from "vitest";
import { parseReceipt } from "../../src/core/receipt.ts";
import { Rig, checksumOf, codeOf, photo, sha256Of } from "../testing/rig.suite.ts";

const rig = await Rig.start({}, { idleBodyMs: 300 });

describe("PATCH", () => {
  it("brings a photo home in chunks, with and without checksums", async () => {
    const bytes = photo(5000);
    const path = await rig.create(5000, { sha256: sha256Of(bytes), filename: "c.jpg" });
    const [one, two, three] = [
      bytes.subarray(0, 1000),
      bytes.subarray(1000, 4000),
      bytes.subarray(4000),
    ];
    expect((await rig.patch(path, 0, one)).headers["upload-offset"]).toBe("1000");
    const second = await rig.patch(path, 1000, two, { "Upload-Checksum": checksumOf(two) });
    expect(second.headers["upload-offset"]).toBe("4000");
    expect(second.headers["homeward-receipt"]).toBeUndefined();
    const last = await rig.patch(path, 4000, three, { "Upload-Checksum": checksumOf(three) });
    expect(last.status).toBe(204);
    expect(parseReceipt(last.headers["homeward-receipt"]).sha256).toBe(sha256Of(bytes));
    expect(rig.libraryHashes()).toContain(sha256Of(bytes));
    const more = await rig.patch(path, 5000, new Uint8Array());
    expect(more.headers["homeward-receipt"]).toBe(last.headers["homeward-receipt"]);
  });

  it("hashes the whole file also when chunks failed in between", async () => {
    const bytes = photo(9000);
    const path = await rig.create(9000);
    await rig.patch(path, 0, bytes.subarray(0, 3000));
    const bad = await rig.patch(path, 3000, photo(3000), { "Upload-Checksum": checksumOf(bytes) });
    expect(bad.status).toBe(460);
    expect(bad.headers["upload-offset"]).toBe("3000");
    expect(await rig.offset(path)).toBe(3000);
    await rig.patch(path, 3000, bytes.subarray(3000, 6000), {
      "Upload-Checksum": checksumOf(bytes.subarray(3000, 6000)),
    });
    const last = await rig.patch(path, 6000, bytes.subarray(6000));
    expect(parseReceipt(last.headers["homeward-receipt"]).sha256).toBe(sha256Of(bytes));
  });

  it("begins anew when the whole is not what the metadata says", async () => {
    const bytes = photo(2000);
    const path = await rig.create(2000, { sha256: sha256Of(bytes) });
    const bad = await rig.patch(path, 0, photo(2000));
    expect(bad.status).toBe(460);
    expect(bad.headers["upload-offset"]).toBe("0");
    expect(await rig.offset(path)).toBe(0);
    const good = await rig.patch(path, 0, bytes);
    expect(parseReceipt(good.headers["homeward-receipt"]).sha256).toBe(sha256Of(bytes));
  });

  it("counts nothing of a chunk with a checksum that was cut off", async () => {
    const bytes = photo(100_000);
    const path = await rig.create(bytes.length);
    await rig.patch(path, 0, bytes.subarray(0, 10_000));
    const headers = {
      "Upload-Offset": 10_000,
      "Content-Length": 90_000,
      "Upload-Checksum": checksumOf(bytes.subarray(10_000)),
    };
    const { ended, outgoing } = await rig.hang(
      "PATCH",
      path,
      headers,
      bytes.subarray(10_000, 60_000),
    );
    outgoing.destroy();
    await ended;
    expect(await rig.offset(path)).toBe(10_000);
    const last = await rig.patch(path, 10_000, bytes.subarray(10_000));
    expect(parseReceipt(last.headers["homeward-receipt"]).sha256).toBe(sha256Of(bytes));
  });

  it("closes a body that stalls and keeps what came", async () => {
    const path = await rig.create(1000);
    const headers = { "Upload-Offset": 0, "Content-Length": 1000 };
    const { ended } = await rig.hang("PATCH", path, headers, photo(600));
    expect(await ended).not.toBe(204);
    expect(await rig.offset(path)).toBe(600);
  });

  it("lets the newest of many requests for one upload win", async () => {
    const bytes = photo(400_000);
    const path = await rig.create(bytes.length);
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => rig.patch(path, 0, bytes)),
    );
    const statuses = answers.map((one) =>
      one.status === "fulfilled" ? one.value.status : "closed",
    );
    expect(statuses.every((status) => [204, 409, 423, "closed"].includes(status))).toBe(true);
    const offset = await rig.offset(path);
    if (offset < bytes.length) await rig.patch(path, offset, bytes.subarray(offset));
    expect(rig.libraryHashes().filter((hash) => hash === sha256Of(bytes))).toHaveLength(1);
  });

  it("ends cleanly when the home stops, at a durable byte", async () => {
    const first = await Rig.start();
    const bytes = photo(2_000_000);
    const path = await first.create(bytes.length);
    const headers = { "Upload-Offset": 0, "Content-Length": bytes.length };
    const { ended } = await first.hang("PATCH", path, headers, bytes.subarray(0, 1_500_000));
    await first.partsReach(1 << 20);
    await first.home.close();
    expect(await ended).not.toBe(204);
    const second = await Rig.start({ dataFolder: first.folder });
    const { headers: told } = await second.tus("HEAD", path, { token: first.token });
    expect(Number(told["upload-offset"])).toBeGreaterThanOrEqual(1 << 20);
  });
});

describe("PATCH that is refused", () => {
  it.each([
    ["another content type", { "Content-Type": "application/json" }, 415, "media-type"],
    ["no offset", { "Upload-Offset": [] }, 400, "invalid-header"],
    ["an offset in words", { "Upload-Offset": "x" }, 400, "invalid-header"],
    ["a wrong offset", { "Upload-Offset": "7" }, 409, "offset-conflict"],
    [
      "another algorithm",
      { "Upload-Checksum": "sha1 Kq5sNclPz7QV2+lfQIuc6R7oRu0=" },
      400,
      "invalid-header",
    ],
    ["a body beyond the length", {}, 400, "invalid-body"],
    ["a chunked body beyond the length", { "Transfer-Encoding": "chunked" }, 400, "invalid-body"],
  ])("%s", async (_, headers, status, code) => {
    const path = await rig.create(100);
    await rig.patch(path, 0, photo(10));
    const answer = await rig.patch(path, 10, photo(91), headers);
    expect([answer.status, codeOf(answer)]).toEqual([status, code]);
    if (status === 409) expect(answer.headers["upload-offset"]).toBe("10");
    expect(await rig.offset(path)).toBe(10);
  });

  it("an unknown upload", async () => {
    expect((await rig.patch("/uploads/00", 0, photo(1))).status).toBe(404);
  });
});
