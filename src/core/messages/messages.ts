import { type JobId, parseSha256 } from "../ids.ts";
import type { ProcessingResult } from "../schedule/extension.ts";

/** The Web Lock of the one drain of this origin, across pages, workers and an update of the worker: who holds it knows that no chunk is in hand. */
export const DRAIN_LOCK = "homeward-drain";

/** Which hint woke the worker. Doorbells are hints; jobs are the truth. */
export const DOORBELLS = [
  "open",
  "enqueue",
  "visible",
  "online",
  "heartbeat",
  "paired",
  "retry",
  "conditions",
  "sync",
  "periodicsync",
  "push",
  "worker-start",
] as const;
export type Doorbell = (typeof DOORBELLS)[number];

/** Whether a doorbell says that things may have changed, so that a hold is tested anew; the others ring all the time. */
export function isNews(doorbell: Doorbell): boolean {
  return doorbell !== "heartbeat" && doorbell !== "enqueue";
}

/** Page → worker, by postMessage to the active worker (which starts it when it is stopped). */
export type PageMessage =
  | { kind: "doorbellRang"; doorbell: Doorbell }
  | { kind: "jobCancelled"; jobId: JobId }
  /** The link has been gone for some seconds: what the browser tried at the cut is in back-off, so leave a fresh registration. */
  | { kind: "linkLost" }
  /** An update wants to take over: end this wake after the chunks in hand. */
  | { kind: "makeWay" }
  /** This device leaves its home: end this wake at once, requests in hand included. */
  | { kind: "signingOut" }
  /** The answer to `stillThere`: a fresh event that keeps the worker awake. */
  | { kind: "stillHere" };

/** Worker → pages, by postMessage to each window client. */
export type WorkerMessage =
  /** Rows, counters or the hold changed: read them again. */
  | { kind: "queueChanged" }
  | { kind: "wakeEnded"; result: ProcessingResult }
  | { kind: "stillThere" };

/** Parses a message from a page; null for anything that is not one (other libraries post here too). */
export function parsePageMessage(data: unknown): PageMessage | null {
  if (!isRecord(data)) return null;
  switch (data["kind"]) {
    case "doorbellRang": {
      const doorbell = DOORBELLS.find((name) => name === data["doorbell"]);
      return doorbell === undefined ? null : { kind: "doorbellRang", doorbell };
    }
    case "jobCancelled":
      try {
        return { kind: "jobCancelled", jobId: parseSha256(data["jobId"]) };
      } catch {
        return null;
      }
    case "linkLost":
      return { kind: "linkLost" };
    case "makeWay":
      return { kind: "makeWay" };
    case "signingOut":
      return { kind: "signingOut" };
    case "stillHere":
      return { kind: "stillHere" };
    default:
      return null;
  }
}

/** Parses a message from the worker; null for anything that is not one. */
export function parseWorkerMessage(data: unknown): WorkerMessage | null {
  if (!isRecord(data)) return null;
  switch (data["kind"]) {
    case "queueChanged":
      return { kind: "queueChanged" };
    case "stillThere":
      return { kind: "stillThere" };
    case "wakeEnded": {
      const result = (["completed", "processing", "failure"] as const).find(
        (name) => name === data["result"],
      );
      return result === undefined ? null : { kind: "wakeEnded", result };
    }
    default:
      return null;
  }
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === "object" && data !== null;
}
