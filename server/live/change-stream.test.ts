import { PassThrough } from "node:stream";
import { expect, it } from "vitest";
import { SILENT_LOG } from "../ports/log.ts";
import { assetNamed } from "../ports/commit-fixture.suite.ts";
import type { Change } from "../ports/library-rows.ts";
import { ChangeStream } from "./change-stream.ts";

/** A feed that never ends. */
function endlessFeed() {
  const asked: number[] = [];
  const changeAt = (seq: number): Change => ({
    seq,
    kind: "added",
    assetId: assetNamed("a"),
    atMs: 1,
  });
  return {
    asked,
    feedEpoch: async () => "e",
    changeRange: async () => ({ oldestSeq: 1, newestSeq: 1e9 }),
    changesAfter: async (seq: number, limit: number) => {
      asked.push(seq);
      return Array.from({ length: limit }, (_, n) => changeAt(seq + 1 + n));
    },
  };
}

it("a reader that takes nothing costs no memory, and is left after a while", async () => {
  const feed = endlessFeed();
  const outgoing = new PassThrough({ highWaterMark: 16_384 });
  await new ChangeStream(feed, outgoing, 50, SILENT_LOG).begin("e-0");
  expect(outgoing.destroyed).toBe(true);
  expect(feed.asked.length).toBeLessThanOrEqual(10);
  expect(outgoing.writableLength + outgoing.readableLength).toBeLessThan(100_000);
});

it("a reader that comes back to reading in time gets everything in order", async () => {
  const feed = endlessFeed();
  const outgoing = new PassThrough();
  const stream = new ChangeStream(feed, outgoing, 5000, SILENT_LOG);
  const telling = stream.begin("e-0");
  const ids: number[] = [];
  for await (const piece of outgoing) {
    for (const found of String(piece).matchAll(/^id: e-([0-9]+)$/gm)) ids.push(Number(found[1]));
    await new Promise((resolve) => setTimeout(resolve, 2));
    if (ids.length > 3000) break;
  }
  await telling;
  expect(ids.slice(0, 3000)).toEqual(Array.from({ length: 3000 }, (_, n) => n + 1));
});
