import { describe, expect, it } from "vitest";
import { parseSha256 } from "../../core/ids.ts";
import type { Receipt } from "../../core/receipt.ts";
import type { CheckResult } from "../../core/tus/client.ts";
import { openKnownAtHome } from "./known-at-home.ts";

const file = (digit: string) => ({ sha256: parseSha256(digit.repeat(64)), sizeBytes: 5 });
const [one, two, three] = [file("a"), file("b"), file("c")];

function receiptOf({ sha256, sizeBytes }: typeof one, home = "home 1"): Receipt {
  const assetId = sha256.slice(0, 32) as Receipt["assetId"];
  return { sha256, sizeBytes, assetId, storedAtMs: 1, home, jws: "" };
}

const atHome = (of: typeof one, receipt: Receipt | null = receiptOf(of)): CheckResult => ({
  sha256: of.sha256,
  status: "home",
  receipt,
});

function asking(answer: () => Promise<CheckResult[]>, homeId: string | null = "home 1") {
  let nowMs = 0;
  let askedCount = 0;
  const known = openKnownAtHome({
    check: () => {
      askedCount++;
      return answer();
    },
    homeId: () => Promise.resolve(homeId),
    nowMs: () => nowMs,
  });
  return {
    known: async (...files: (typeof one)[]) => [...(await known(files)).keys()],
    asked: () => askedCount,
    advance: (ms: number) => (nowMs += ms),
  };
}

describe("openKnownAtHome()", () => {
  it("tells what is home, by receipts of this home for these very files", async () => {
    const wrong = { ...receiptOf(two), sizeBytes: 6 };
    const { known } = asking(async () => [
      atHome(one),
      atHome(two, wrong),
      atHome(three, receiptOf(three, "another home")),
    ]);
    expect(await known(one, two, three)).toEqual([one.sha256]);
  });

  it("does not tell what is in the trash or was deleted: a person is asked about those", async () => {
    const { known } = asking(async () => [
      { ...atHome(one), status: "trashed" },
      { sha256: two.sha256, status: "deleted", receipt: null },
      { sha256: three.sha256, status: "absent", receipt: null },
    ]);
    expect(await known(one, two, three)).toEqual([]);
  });

  it("knows nothing and asks nobody before this device has met a home", async () => {
    const { known, asked } = asking(async () => [atHome(one)], null);
    expect(await known(one)).toEqual([]);
    expect(asked()).toBe(0);
  });

  it("leaves a home alone that failed, for half a minute", async () => {
    const { known, asked, advance } = asking(() => Promise.reject(new Error("no route")));
    for (let at = 0; at < 5; at++) expect(await known(one)).toEqual([]);
    expect(asked()).toBe(1);
    advance(30_000);
    await known(one);
    expect(asked()).toBe(2);
  });

  it("does not wait for a home that never answers", async () => {
    const { known, asked } = asking(() => new Promise(() => {}));
    expect(await known(one)).toEqual([]);
    expect(await known(two)).toEqual([]);
    expect(asked()).toBe(1);
  });
});
