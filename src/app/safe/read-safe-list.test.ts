import { describe, expect, it } from "vitest";
import { assetIdOf, parseSha256 } from "../../core/ids.ts";
import { NO_TOTALS } from "../../core/jobs/totals.ts";
import type { ReceiptVerdict } from "../../core/library-ports.ts";
import type { KeptReceipt } from "../../core/ports.ts";
import type { CheckResult } from "../../core/tus/client.ts";
import { readSafeList } from "./read-safe-list.ts";

const NOW = 1_800_000_000_000;

const receiptOf = (at: number): KeptReceipt => {
  const sha256 = parseSha256(at.toString(16).padStart(64, "0"));
  return {
    sha256,
    sizeBytes: 1,
    assetId: assetIdOf(sha256),
    storedAtMs: NOW,
    home: "home",
    jws: `receipt ${at}`,
    filename: `${at}.jpg`,
    filetype: "image/jpeg",
    lastModifiedMs: NOW,
  };
};

/** A device with these receipts, by what their check says, and a home that answers so for each of them. */
async function safeListOf(
  all: readonly { verdict: ReceiptVerdict; status: CheckResult["status"] | "unanswered" }[],
) {
  const receipts = all.map((_, at) => receiptOf(at));
  const asked: string[] = [];
  const store = {
    receipts: async (offset: number, limit: number) => receipts.slice(offset, offset + limit),
    totals: async () => ({ ...NO_TOTALS, homeCount: receipts.length }),
  };
  const api = {
    receiptChecker: async () => ({
      homeId: "home",
      check: async (jws: string) => all[Number(jws.slice(8))]!.verdict,
    }),
    check: async (hashes: readonly string[]) => {
      asked.push(...hashes);
      return receipts.flatMap(({ sha256 }, at): CheckResult[] => {
        const { status } = all[at]!;
        const isAnswered = hashes.includes(sha256) && status !== "unanswered";
        return isAnswered ? [{ sha256, status, receipt: null }] : [];
      });
    },
  };
  return {
    list: await readSafeList(
      store,
      api,
      () => NOW,
      () => {},
    ),
    asked,
  };
}

describe("readSafeList()", () => {
  it("calls safe only what verifies and is at home right now", async () => {
    const { list, asked } = await safeListOf([
      { verdict: "valid", status: "home" },
      { verdict: "valid", status: "trashed" },
      { verdict: "valid", status: "deleted" },
      { verdict: "valid", status: "absent" },
      { verdict: "valid", status: "unanswered" },
      { verdict: "wrong", status: "home" },
      { verdict: "unchecked", status: "home" },
    ]);
    expect(list.safe.map(({ filename }) => filename)).toEqual(["0.jpg"]);
    expect(list.left).toEqual({ trashed: 1, gone: 3, wrong: 1, unchecked: 1 });
    expect(list.asOfMs).toBe(NOW);
    expect(asked.length).toBe(5);
  });

  it.each([0, 1, 499, 500, 501, 1200])("reads all of %i receipts", async (count) => {
    const all = Array.from({ length: count }, () => ({
      verdict: "valid" as const,
      status: "home" as const,
    }));
    expect((await safeListOf(all)).list.safe.length).toBe(count);
  });
});
