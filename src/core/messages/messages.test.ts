import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSha256 } from "../ids.ts";
import {
  DOORBELLS,
  type PageMessage,
  parsePageMessage,
  parseWorkerMessage,
  type WorkerMessage,
} from "./messages.ts";

const jobId = parseSha256("ab".repeat(32));
const fromPage: PageMessage[] = [
  ...DOORBELLS.map((doorbell) => ({ kind: "doorbellRang" as const, doorbell })),
  { kind: "jobCancelled", jobId },
  { kind: "linkLost" },
  { kind: "makeWay" },
  { kind: "stillHere" },
];
const fromWorker: WorkerMessage[] = [
  { kind: "queueChanged" },
  { kind: "stillThere" },
  { kind: "wakeEnded", result: "completed" },
  { kind: "wakeEnded", result: "processing" },
  { kind: "wakeEnded", result: "failure" },
];

describe("messages between page and worker", () => {
  it("come through a structured clone as they were sent", () => {
    for (const message of fromPage)
      expect(parsePageMessage(structuredClone(message))).toEqual(message);
    for (const message of fromWorker)
      expect(parseWorkerMessage(structuredClone(message))).toEqual(message);
  });

  it.each([
    { kind: "doorbellRang", doorbell: "gong" },
    { kind: "jobCancelled", jobId: "../etc" },
    { kind: "wakeEnded", result: "maybe" },
    { type: "SKIP_WAITING" },
  ])("pass over %j", (data) => {
    expect(parsePageMessage(data)).toBeNull();
    expect(parseWorkerMessage(data)).toBeNull();
  });

  it("pass over anything else that is posted here", () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(parsePageMessage(data)).toBeNull();
        expect(parseWorkerMessage(data)).toBeNull();
      }),
    );
  });
});
