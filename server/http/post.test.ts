import { readFileSync } from "node:fs";
import { createPublicKey, verify } from "node:crypto";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseReceipt } from "../../src/core/receipt.ts";
import { encodeMetadata } from "../../src/core/tus/metadata.ts";
import { CHUNK_MEDIA_TYPE } from "../../src/core/tus/protocol.ts";
import { Rig, checksumOf, codeOf, photo, sha256Of } from "../testing/rig.suite.ts";

const rig = await Rig.start({ maxSizeBytes: 50_000_000 });

describe("POST of a whole photo", () => {
  it("puts it into the library and answers with a signed receipt", async () => {
    const bytes = photo(300_000);
    const answer = await rig.post(bytes, {
      filename: "IMG_20240131_142233.jpg",
      filetype: "image/jpeg",
    });
    expect(answer.status).toBe(201);
    expect(answer.headers["upload-offset"]).toBe("300000");
    const jws = String(answer.headers["homeward-receipt"]);
    const receipt = parseReceipt(jws);
    expect(receipt).toMatchObject({ sha256: sha256Of(bytes), sizeBytes: 300_000 });
    const path = join(rig.folder, "library/2024/2024-01-31/IMG_20240131_142233.jpg");
    expect(sha256Of(readFileSync(path))).toBe(receipt.sha256);
    const home = JSON.parse((await rig.call("GET", "/api/v1/home")).text);
    expect(receipt.home).toBe(home.id);
    const [head, payload, signature = ""] = jws.split(".");
    const key = createPublicKey({ key: home.publicKey, format: "jwk" });
    const signed = Buffer.from(`${head}.${payload}`);
    expect(verify(null, signed, key, Buffer.from(signature, "base64url"))).toBe(true);
    expect(rig.partFiles()).toEqual([]);
  });

  it("stores the same content once, whatever it is called", async () => {
    const bytes = photo(1000);
    const first = await rig.post(bytes, { filename: "a.jpg" });
    const again = await rig.post(bytes, { filename: "a.jpg" });
    const renamed = await rig.post(bytes, { filename: "b.jpg", resourceType: "raw" });
    expect([again.status, renamed.status]).toEqual([201, 201]);
    expect(again.headers["upload-offset"]).toBe("1000");
    expect(again.headers["homeward-receipt"]).toBe(first.headers["homeward-receipt"]);
    expect(renamed.headers["homeward-receipt"]).toBe(first.headers["homeward-receipt"]);
    expect(rig.libraryHashes().filter((hash) => hash === sha256Of(bytes))).toHaveLength(1);
  });

  it("answers for content that is home without waiting for its body", async () => {
    const bytes = photo(2000);
    await rig.post(bytes);
    const metadata = encodeMetadata({ sha256: sha256Of(bytes) });
    const headers = { "Upload-Length": 2000, "Upload-Metadata": metadata, "Content-Length": 2000 };
    const { ended, outgoing } = await rig.hang("POST", "/uploads", headers, bytes.subarray(0, 1));
    expect(await ended).toBe(201);
    outgoing.destroy();
  });

  it("keeps two different photos of one name", async () => {
    const [one, two] = [photo(500), photo(500)];
    await rig.post(one, { filename: "IMG_0001.jpg", lastModified: "1000000000000" });
    await rig.post(two, { filename: "IMG_0001.jpg", lastModified: "1000000000000" });
    const read = (name: string) =>
      sha256Of(readFileSync(join(rig.folder, "library/2001/2001-09-09", name)));
    expect(read("IMG_0001.jpg")).toBe(sha256Of(one));
    expect(read("IMG_0001 (2).jpg")).toBe(sha256Of(two));
  });

  it("brings one content from two devices at once home once", async () => {
    const { token } = await rig.home.pairing.addDevice("second");
    const bytes = photo(3_000_000);
    const answers = await Promise.all([rig.post(bytes), rig.post(bytes, {}, { token })]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[0].headers["homeward-receipt"]).toBe(answers[1].headers["homeward-receipt"]);
    expect(rig.libraryHashes().filter((hash) => hash === sha256Of(bytes))).toHaveLength(1);
    expect(rig.partFiles()).toEqual([]);
  });

  it("takes a photo without any metadata", async () => {
    const bytes = photo(700);
    const answer = await rig.post(bytes, {}, { headers: { "Upload-Metadata": "" } });
    expect(parseReceipt(answer.headers["homeward-receipt"]).sha256).toBe(sha256Of(bytes));
  });

  it("takes a body that comes in chunks of unknown length", async () => {
    const bytes = photo(70_000);
    const headers = { "Upload-Length": 70_000, "Transfer-Encoding": "chunked" };
    const { ended, outgoing } = await rig.hang("POST", "/uploads", headers, bytes.subarray(0, 999));
    outgoing.end(bytes.subarray(999));
    expect(await ended).toBe(201);
    expect(rig.libraryHashes()).toContain(sha256Of(bytes));
  });
});

describe("POST that is interrupted", () => {
  it("is found again by the next POST, which goes on from its durable byte", async () => {
    const bytes = photo(3_000_000);
    const metadata = encodeMetadata({ sha256: sha256Of(bytes) });
    const headers = {
      "Upload-Length": 3_000_000,
      "Upload-Metadata": metadata,
      "Content-Length": 3_000_000,
    };
    const { ended, outgoing } = await rig.hang(
      "POST",
      "/uploads",
      headers,
      bytes.subarray(0, 2_000_000),
    );
    await rig.partsReach(1 << 20);
    // The next request for the same upload makes the hanging one stop.
    const again = await rig.post(bytes);
    await ended;
    outgoing.destroy();
    const offset = Number(again.headers["upload-offset"]);
    expect(again.status).toBe(201);
    expect(offset).toBeGreaterThanOrEqual(1 << 20);
    expect(offset).toBeLessThanOrEqual(2_000_000);
    const path = String(again.headers.location);
    const end = await rig.patch(path, offset, bytes.subarray(offset));
    expect(parseReceipt(end.headers["homeward-receipt"]).sha256).toBe(sha256Of(bytes));
  });
});

describe("POST that is refused", () => {
  const length = (value: string) => ({ "Upload-Length": value });
  const metadata = (pairs: Record<string, string>) => ({
    "Upload-Length": "5",
    "Upload-Metadata": encodeMetadata(pairs),
  });
  it.each([
    ["no length", {}, 400, /Upload-Length/],
    ["a deferred length", { "Upload-Defer-Length": "1" }, 400, /Upload-Length/],
    ["an empty file", length("0"), 400, /empty/],
    ["a negative length", length("-1"), 400, /Upload-Length/],
    ["a length in words", length("five"), 400, /Upload-Length/],
    ["a length beyond numbers", length("99999999999999999999"), 400, /Upload-Length/],
    ["too large a file", length("50000001"), 413, /50000000 bytes/],
    ["a bad hash", metadata({ sha256: "abc" }), 400, /'sha256'/],
    ["a hash in capitals", metadata({ sha256: "A".repeat(64) }), 400, /'sha256'/],
    ["a bad asset id", metadata({ assetId: "../.." }), 400, /'assetId'/],
    ["a bad time", metadata({ lastModified: "yesterday" }), 400, /'lastModified'/],
    ["a bad type", metadata({ resourceType: "../x" }), 400, /'resourceType'/],
    [
      "metadata that is no base64",
      { ...length("5"), "Upload-Metadata": "filename %%%" },
      400,
      /filename/,
    ],
    [
      "a checksum of another algorithm",
      { ...length("5"), "Upload-Checksum": "md5 AAAA" },
      400,
      /Upload-Checksum/,
    ],
    [
      "a checksum of the wrong size",
      { ...length("5"), "Upload-Checksum": "sha256 AAAA" },
      400,
      /Upload-Checksum/,
    ],
  ])("%s", async (_, headers, status, detail) => {
    const chunk = { "Content-Type": CHUNK_MEDIA_TYPE, ...headers };
    const answer = await rig.tus("POST", "/uploads", { headers: chunk, body: "hello" });
    expect(answer.status).toBe(status);
    expect(answer.headers["content-type"]).toBe("application/problem+json");
    expect(JSON.parse(answer.text)).toMatchObject({
      status,
      detail: expect.stringMatching(detail),
    });
    expect(rig.partFiles()).toEqual([]);
  });

  it("bytes beyond the length", async () => {
    const bytes = photo(3_000_000);
    const files = rig.libraryFiles();
    const headers = { "Upload-Length": 2_500_000, "Upload-Metadata": "" };
    expect(codeOf(await rig.post(bytes, {}, { headers }))).toBe("invalid-body");
    const chunked = { ...headers, "Transfer-Encoding": "chunked" };
    expect(codeOf(await rig.post(bytes, {}, { headers: chunked }))).toBe("invalid-body");
    expect(rig.partFiles()).toEqual([]);
    expect(rig.libraryFiles()).toEqual(files);
  });

  it.each([
    ["the checksum", (other: Uint8Array) => ({ "Upload-Checksum": checksumOf(other) })],
    [
      "the metadata hash",
      (other: Uint8Array) => ({ "Upload-Metadata": encodeMetadata({ sha256: sha256Of(other) }) }),
    ],
  ])("bytes that are not what %s says", async (_, headers) => {
    const files = rig.libraryFiles();
    const answer = await rig.post(photo(2_000_000), {}, { headers: headers(photo(1)) });
    expect(answer.status).toBe(460);
    expect(codeOf(answer)).toBe("checksum-mismatch");
    expect(rig.partFiles()).toEqual([]);
    expect(rig.libraryFiles()).toEqual(files);
  });

  it("anyone without a device, and stores not one byte", async () => {
    const files = rig.libraryFiles();
    for (const token of [null, "wrong"]) {
      const answer = await rig.post(photo(5_000_000), {}, { token });
      expect(answer.status).toBe(401);
      expect(codeOf(answer)).toBe("signed-out");
    }
    expect(rig.partFiles()).toEqual([]);
    expect(rig.libraryFiles()).toEqual(files);
  });
});
