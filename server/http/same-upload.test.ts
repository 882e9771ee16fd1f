import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { parseReceipt } from "../../src/core/receipt.ts";
import { encodeMetadata } from "../../src/core/tus/metadata.ts";
import { BATCH_BYTES } from "../intake/upload-buffers.ts";
import { Rig, photo, sha256Of } from "../testing/rig.suite.ts";

const rig = await Rig.start();

/** A request that has sent every byte of a photo and hangs before the end of its body. */
async function hangAtTheEnd() {
  const bytes = photo(BATCH_BYTES);
  const sha256 = sha256Of(bytes);
  const metadata = encodeMetadata({ sha256 });
  const headers = { "Upload-Length": bytes.length, "Upload-Metadata": metadata };
  const { outgoing, ended } = await rig.hang("POST", "/uploads", headers, bytes);
  await rig.partsReach(bytes.length);
  return { bytes, sha256, outgoing, ended };
}

describe("an upload whose request ends badly after its last byte", () => {
  it("is home for the request that comes after it, which gets the receipt", async () => {
    const { bytes, sha256 } = await hangAtTheEnd();
    const answer = await rig.post(bytes);
    expect(answer.status).toBe(201);
    expect(answer.headers["upload-offset"]).toBe(String(bytes.length));
    expect(parseReceipt(answer.headers["homeward-receipt"]).sha256).toBe(sha256);
    expect(rig.libraryHashes()).toContain(sha256);
    expect(rig.partFiles()).toEqual([]);
  });

  it("is home when the connection broke, and never 'at its end' without being home", async () => {
    const { bytes, sha256, outgoing, ended } = await hangAtTheEnd();
    outgoing.destroy();
    await ended;
    const check = async () =>
      (await rig.json("POST", "/api/v1/check", { hashes: [sha256] })).text.includes('"home"');
    await expect.poll(check, { timeout: 5000 }).toBe(true);
    expect(rig.libraryHashes()).toContain(sha256);
    expect((await rig.post(bytes)).headers["homeward-receipt"]).toBeDefined();
  });

  it("is home for who only looks, also where an earlier version left it at its end", async () => {
    const bytes = photo(3000);
    const path = await rig.create(bytes.length, { sha256: sha256Of(bytes) });
    await rig.patch(path, 0, bytes.subarray(0, 1000));
    const id = path.slice(path.lastIndexOf("/") + 1);
    appendFileSync(join(rig.folder, "uploads", `${id}.part`), bytes.subarray(1000));
    const catalogue = new DatabaseSync(join(rig.folder, "homeward.sqlite"));
    catalogue.prepare("update uploads set offset_bytes = 3000 where id = ?").run(id);
    catalogue.close();
    const answer = await rig.tus("HEAD", path);
    expect(parseReceipt(answer.headers["homeward-receipt"]).sha256).toBe(sha256Of(bytes));
    expect(rig.libraryHashes()).toContain(sha256Of(bytes));
  });
});
