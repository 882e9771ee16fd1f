import { describe, expect, it } from "vitest";
import { assetIdOf, parseSha256 } from "../../core/ids.ts";
import type { KeptReceipt } from "../../core/ports.ts";
import { findReceipts } from "./find-receipts.ts";

const receiptOf = (at: number): KeptReceipt => {
  const sha256 = parseSha256(at.toString(16).padStart(64, "0"));
  return {
    sha256,
    sizeBytes: 1,
    assetId: assetIdOf(sha256),
    storedAtMs: at,
    home: "home",
    jws: "a.b.c",
    filename: `IMG_${at}.jpg`,
    filetype: "image/jpeg",
    lastModifiedMs: at,
  };
};

const storeOf = (count: number) => {
  const all = Array.from({ length: count }, (_, at) => receiptOf(at));
  return { receipts: async (offset: number, limit: number) => all.slice(offset, offset + limit) };
};

const never = new AbortController().signal;

describe("findReceipts()", () => {
  it.each([0, 1, 499, 500, 501, 1200])(
    "reads all of %i where nothing is searched",
    async (count) => {
      const found = await findReceipts(storeOf(count), "", count, () => {}, never);
      expect(found.map(({ storedAtMs }) => storedAtMs)).toEqual(
        Array.from({ length: count }, (_, at) => at),
      );
    },
  );

  it("finds by name beyond the first portion, and tells how far it is", async () => {
    const told: number[] = [];
    const found = await findReceipts(storeOf(1200), "1111", 1200, (done) => told.push(done), never);
    expect(found.map(({ filename }) => filename)).toEqual(["IMG_1111.jpg"]);
    expect(told).toEqual([500, 1000, 1200]);
  });

  it("ends with the portion in which it is stopped", async () => {
    const stop = new AbortController();
    const found = await findReceipts(storeOf(1200), "", 1200, () => stop.abort(), stop.signal);
    expect(found.length).toBe(500);
  });
});
