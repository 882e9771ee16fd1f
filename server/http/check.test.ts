import { describe, expect, it } from "vitest";
import { Rig, codeOf, photo, sha256Of } from "../testing/rig.suite.ts";

const rig = await Rig.start();
const check = async (value: unknown) => await rig.json("POST", "/api/v1/check", value);

describe("POST /api/v1/check", () => {
  it("tells in order what is home, with receipts", async () => {
    const [one, two] = [photo(10), photo(10)];
    const receipt = (await rig.post(one)).headers["homeward-receipt"];
    const answer = await check({ hashes: [sha256Of(two), sha256Of(one)] });
    expect(JSON.parse(answer.text)).toEqual({
      results: [
        { sha256: sha256Of(two), status: "absent" },
        { sha256: sha256Of(one), status: "home", receipt },
      ],
    });
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("tells what is in the trash, with its receipt, and what was deleted for good", async () => {
    const bytes = photo(10);
    const receipt = (await rig.post(bytes)).headers["homeward-receipt"];
    const sha256 = sha256Of(bytes);
    const results = async () => JSON.parse((await check({ hashes: [sha256] })).text).results;
    await rig.json("POST", "/api/v1/trash", { assetIds: [sha256.slice(0, 32)] });
    expect(await results()).toEqual([{ sha256, status: "trashed", receipt }]);
    await rig.call("DELETE", "/api/v1/trash");
    expect(await results()).toEqual([{ sha256, status: "deleted" }]);
  });

  it("takes 1000 hashes", async () => {
    const hashes = Array.from({ length: 1000 }, (_, n) => sha256Of(Buffer.from(`${n}`)));
    const { results } = JSON.parse((await check({ hashes })).text);
    expect(results).toHaveLength(1000);
  });

  it.each([
    ["1001 hashes", { hashes: Array.from({ length: 1001 }, () => "0".repeat(64)) }],
    ["a short hash", { hashes: ["abc"] }],
    ["a number", { hashes: [5] }],
    ["no list", { hashes: "0".repeat(64) }],
    ["nothing", {}],
    ["an unknown key", { hashes: [], all: true }],
  ])("refuses %s", async (_, value) => {
    expect(codeOf(await check(value))).toBe("invalid-body");
  });
});
