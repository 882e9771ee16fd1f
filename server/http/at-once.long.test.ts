import { randomInt } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseReceipt } from "../../src/core/receipt.ts";
import { encodeMetadata } from "../../src/core/tus/metadata.ts";
import { CHUNK_MEDIA_TYPE } from "../../src/core/tus/protocol.ts";
import { type Answer, Rig, photo, sha256Of } from "../testing/rig.suite.ts";

const ROUNDS = 20;
const TRIES = 60;

type Words = { assetId?: string; resourceType?: string; filename: string };
type Sent = { bytes: Buffer; words: Words };

const rig = await Rig.start();
const tokens = [rig.token, ...(await others(2))];

async function others(count: number): Promise<string[]> {
  const names = Array.from({ length: count }, (_, n) => `device ${n}`);
  const devices = await Promise.all(names.map((name) => rig.home.pairing.addDevice(name)));
  return devices.map(({ token }) => token);
}

const pause = () => new Promise((done) => setTimeout(done, randomInt(6)));
const idOf = (bytes: Uint8Array) => sha256Of(bytes).slice(0, 32);

/** One request of a device; null where the connection broke, as it does for who is overtaken by a newer request. */
async function asked(call: () => Promise<Answer>): Promise<Answer | null> {
  try {
    return await call();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!["ECONNRESET", "EPIPE"].includes(code)) throw error;
    return null;
  }
}

/** Sends a file as a device does, whole or in chunks, until it holds a receipt. */
async function sendHome({ bytes, words }: Sent, token: string): Promise<void> {
  const sha256 = sha256Of(bytes);
  const metadata = encodeMetadata({ sha256, ...words });
  const create = { "Upload-Length": bytes.length, "Upload-Metadata": metadata };
  const type = { "Content-Type": CHUNK_MEDIA_TYPE };
  for (let tries = 0; tries < TRIES; tries += 1) {
    await pause();
    const whole = { token, headers: { ...create, ...type }, body: bytes };
    const begun = { token, headers: create };
    let answer = await asked(() => rig.tus("POST", "/uploads", randomInt(2) ? whole : begun));
    const path = String(answer?.headers.location);
    while (answer !== null && answer.status < 300) {
      const offset = Number(answer.headers["upload-offset"]);
      if (offset === bytes.length) {
        const receipt = parseReceipt(answer.headers["homeward-receipt"]);
        expect([receipt.sha256, receipt.sizeBytes]).toEqual([sha256, bytes.length]);
        return;
      }
      const headers = { ...type, "Upload-Offset": offset };
      const body = bytes.subarray(offset, offset + randomInt(1, bytes.length));
      answer = await asked(() => rig.tus("PATCH", path, { token, headers, body }));
    }
    // Another request for the same upload came first, or the photo was deleted for good between its bytes and its answer.
    if (answer !== null) expect([404, 409, 423]).toContain(answer.status);
  }
  throw new Error(`No receipt after ${TRIES} tries`);
}

/** A Live Photo, of which devices know different things, with sizes at which whole requests and chunks differ. */
function livePhoto() {
  const [still, video, notes] = [
    photo(randomInt(1000, 90_000)),
    photo(randomInt(1000, 90_000)),
    photo(300),
  ];
  const assetId = idOf(still);
  const sends: Sent[] = [
    { bytes: still, words: { filename: "IMG_1.HEIC" } },
    { bytes: still, words: { filename: "IMG_1.HEIC", assetId } },
    { bytes: video, words: { filename: "IMG_1.MOV" } },
    { bytes: video, words: { filename: "IMG_1.MOV", assetId, resourceType: "pairedVideo" } },
    { bytes: notes, words: { filename: "IMG_1.xmp", assetId, resourceType: "sidecar" } },
  ];
  return { assetId, sends, files: [still, video, notes] };
}

async function statusOf(files: readonly Buffer[]): Promise<string[]> {
  const hashes = files.map(sha256Of);
  const { results } = JSON.parse((await rig.json("POST", "/api/v1/check", { hashes })).text);
  return results.map(({ status }: { status: string }) => status);
}

/** What the catalogue says of every file, against the bytes in the library. */
async function expectLibraryWhole(): Promise<void> {
  const files = await rig.home.catalogue.listFiles(10_000, null);
  const told = files.map(({ path, sha256 }) => `${path} ${sha256}`);
  const read = (path: string) => sha256Of(readFileSync(join(rig.folder, "library", path)));
  const lying = rig.libraryFiles().map((path) => `${path} ${read(path)}`);
  expect(lying.toSorted()).toEqual(told.toSorted());
  expect(rig.partFiles()).toEqual([]);
}

const shuffled = <T>(items: readonly T[]) =>
  items
    .map((item) => ({ item, at: Math.random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);

/** All that devices send of one photo, from each device, twice. */
const everything = (sends: readonly Sent[]) =>
  shuffled(sends.flatMap((sent) => [...tokens, ...tokens].map((token) => ({ sent, token }))));

describe("the same files from three devices at once, whole and in chunks", () => {
  it("end as one photo with all its files, and every receipt is true", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { assetId, sends, files } = livePhoto();
      const sending = everything(sends).map(({ sent, token }) => sendHome(sent, token));
      const claims = files.slice(1).map((bytes) => ({ sha256: sha256Of(bytes), assetId }));
      const merging = Array.from({ length: 5 }, async () => {
        await pause();
        await rig.json("POST", "/api/v1/parts", { parts: claims });
        await rig.json("POST", "/api/v1/trash", { assetIds: [assetId] });
        await pause();
        await rig.json("POST", "/api/v1/trash/restore", { assetIds: [assetId] });
      });
      await Promise.all([...sending, ...merging]);
      const { parts } = JSON.parse((await rig.call("GET", `/api/v1/assets/${assetId}`)).text);
      const types = parts.map(({ resourceType }: { resourceType: string }) => resourceType);
      expect(types).toEqual(["photo", "pairedVideo", "sidecar"]);
      for (const bytes of files) {
        const part = `/api/v1/assets/${assetId}/parts/${sha256Of(bytes)}`;
        expect((await rig.call("GET", part)).bytes.equals(bytes)).toBe(true);
      }
    }
    await expectLibraryWhole();
  });

  it("are home or deleted by a person, never neither, while the trash is emptied", async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { assetId, sends, files } = livePhoto();
      const deleting = Array.from({ length: 6 }, async () => {
        await pause();
        const assetIds = [assetId, ...files.map(idOf)];
        await rig.json("POST", "/api/v1/trash", { assetIds });
        await pause();
        expect((await rig.call("DELETE", "/api/v1/trash")).status).toBe(200);
      });
      const sending = everything(sends).map(({ sent, token }) => sendHome(sent, token));
      await Promise.all([...sending, ...deleting]);
      for (const status of await statusOf(files))
        expect(["home", "trashed", "deleted"]).toContain(status);
      // Nobody deletes any more: who sends now brings everything back.
      for (const sent of sends) await sendHome(sent, rig.token);
      await rig.json("POST", "/api/v1/trash/restore", { assetIds: [assetId] });
      expect(await statusOf(files)).toEqual(["home", "home", "home"]);
      for (const bytes of files) {
        const original = `/api/v1/assets/${assetId}/parts/${sha256Of(bytes)}`;
        expect((await rig.call("GET", original)).bytes.equals(bytes)).toBe(true);
      }
    }
    await expectLibraryWhole();
  });
});
