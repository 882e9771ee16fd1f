import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseReceipt } from "../../src/core/receipt.ts";
import { type Answer, Rig, codeOf, filesIn, photo, sha256Of } from "../testing/rig.suite.ts";

const rig = await Rig.start();
const idOf = (bytes: Uint8Array) => sha256Of(bytes).slice(0, 32);
const receiptOf = (answer: Answer) => parseReceipt(answer.headers["homeward-receipt"]);
const joinParts = async (parts: unknown) => await rig.json("POST", "/api/v1/parts", { parts });
const asset = async (id: string) =>
  JSON.parse((await rig.call("GET", `/api/v1/assets/${id}`)).text);

/** A Live Photo as two devices send it: one only its video, the other its still as well. */
function live() {
  const [still, video] = [photo(2000), photo(3000)];
  const ofStill = { assetId: idOf(still) };
  return {
    still,
    video,
    ids: [idOf(still), idOf(video)] as const,
    sendStill: () => rig.post(still, { filename: "I.HEIC", filetype: "image/heic", ...ofStill }),
    sendAlone: () => rig.post(video, { filename: "I.MOV", filetype: "video/quicktime" }),
    sendVideo: () =>
      rig.post(video, { filename: "I.MOV", resourceType: "pairedVideo", ...ofStill }),
  };
}

describe("a photo of several files over the wire", () => {
  it.each([
    ["the video alone first", ["sendAlone", "sendStill", "sendVideo"]],
    ["the still first", ["sendStill", "sendAlone", "sendVideo"]],
    ["the video of a still that is on its way", ["sendAlone", "sendVideo", "sendStill"]],
    ["the video alone last", ["sendVideo", "sendStill", "sendAlone"]],
  ] as const)("two devices, %s: one photo, and receipts that name it", async (_, order) => {
    const one = live();
    for (const send of order) expect((await one[send]()).status).toBe(201);
    const [id, other] = one.ids;
    const { parts } = await asset(id);
    const types = parts.map((part: { resourceType: string }) => part.resourceType);
    expect(types).toEqual(["photo", "pairedVideo"]);
    const hashes = [one.still, one.video].map(sha256Of);
    const { results } = JSON.parse((await rig.json("POST", "/api/v1/check", { hashes })).text);
    for (const { status, receipt } of results)
      expect([status, parseReceipt(receipt).assetId]).toEqual(["home", id]);
    const { assets } = JSON.parse((await rig.call("GET", "/api/v1/assets")).text);
    expect(assets.map((found: { id: string }) => found.id)).not.toContain(other);
  });

  it("at the same time they end as one photo", async () => {
    for (let round = 0; round < 10; round += 1) {
      const one = live();
      const sends = [one.sendAlone, one.sendStill, one.sendVideo];
      const answers = await Promise.all(sends.map((send) => send()));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
      expect((await asset(one.ids[0])).parts).toHaveLength(2);
    }
  });

  it("at the same time, each twice, nobody hears that a file is home which is not", async () => {
    for (let round = 0; round < 10; round += 1) {
      const one = live();
      const sends = [one.sendAlone, one.sendStill, one.sendVideo, one.sendStill, one.sendAlone];
      const answers = await Promise.allSettled(sends.map((send) => send()));
      for (const answer of answers) {
        // The elder of two equal uploads gives way: it is told so, or cut off.
        if (answer.status === "rejected") continue;
        const { status, headers } = answer.value;
        expect([201, 409, 423]).toContain(status);
        const isWhole = ["2000", "3000"].includes(String(headers["upload-offset"]));
        if (status === 201 && isWhole) receiptOf(answer.value);
      }
      for (const send of [one.sendAlone, one.sendStill, one.sendVideo]) receiptOf(await send());
      expect((await asset(one.ids[0])).parts).toHaveLength(2);
    }
  });

  it("an earlier receipt names the id of then, which leads to the photo and to all its files", async () => {
    const one = live();
    const earlier = receiptOf(await one.sendAlone());
    expect(earlier.assetId).toBe(one.ids[1]);
    await one.sendStill();
    const answer = await joinParts([{ sha256: sha256Of(one.video), assetId: one.ids[0] }]);
    const [{ status, receipt }] = JSON.parse(answer.text).results;
    expect([status, parseReceipt(receipt).assetId]).toEqual(["home", one.ids[0]]);
    expect(parseReceipt(receipt).storedAtMs).toBe(earlier.storedAtMs);
    const found = await asset(earlier.assetId);
    expect(found.id).toBe(one.ids[0]);
    for (const bytes of [one.still, one.video]) {
      const part = `/api/v1/assets/${earlier.assetId}/parts/${sha256Of(bytes)}`;
      expect((await rig.call("GET", part)).bytes.equals(bytes)).toBe(true);
    }
  });

  it("notes lie beside their photo, whenever they were written", async () => {
    const [still, notes] = [photo(500), photo(50)];
    const at = (day: string) => ({ lastModified: String(Date.parse(`${day}T12:00:00Z`)) });
    await rig.post(still, { filename: "beside.JPG", ...at("2019-03-04") });
    const of = { assetId: idOf(still), resourceType: "sidecar" };
    await rig.post(notes, { filename: "beside.xmp", ...of, ...at("2023-01-01") });
    const lying = filesIn(join(rig.folder, "library")).filter((path) => path.includes("beside"));
    expect(lying).toEqual(["2019/2019-03-04/beside.JPG", "2019/2019-03-04/beside.xmp"]);
  });

  it("notes without a photo are kept, fetched and not shown", async () => {
    const bytes = photo(100);
    await rig.post(bytes, { filename: "IMG_1.xmp" });
    const id = idOf(bytes);
    const { assets } = JSON.parse((await rig.call("GET", "/api/v1/assets")).text);
    expect(assets.map((found: { id: string }) => found.id)).not.toContain(id);
    const original = await rig.call("GET", `/api/v1/assets/${id}/original`);
    expect(original.bytes.equals(bytes)).toBe(true);
    expect((await rig.call("GET", `/api/v1/assets/${id}/thumbnail`)).status).toBe(404);
  });

  it.each([
    ["no list", 5],
    ["201 parts", Array.from({ length: 201 }, () => ({}))],
    ["a part without a hash", [{ assetId: "0".repeat(32) }]],
    ["a bad asset id", [{ sha256: "0".repeat(64), assetId: "../x" }]],
    ["null", [null]],
  ])("refuses %s", async (_, parts) => {
    expect(codeOf(await joinParts(parts))).toBe("invalid-body");
  });

  it("passes over what is not home", async () => {
    const sha256 = "1".repeat(64);
    const { results } = JSON.parse((await joinParts([{ sha256, assetId: "2".repeat(32) }])).text);
    expect(results).toEqual([{ sha256, status: "absent" }]);
  });
});
