// A worker thread: reads one file after the other and hashes it, away from the loop that serves people.
import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { codeOf } from "./errors.ts";

/** What a lane is started with; `control[0]` is 1 while it must stand still. */
export type LaneData = {
  control: Int32Array<SharedArrayBuffer>;
  /** Bytes a ms; null: as fast as it goes. */
  bytesPerMs: number | null;
  isLowPriority: boolean;
};
export type LaneAnswer =
  | { kind: "hashed"; sha256: string; sizeBytes: number }
  | { kind: "failed"; code: string };

const READ_BYTES = 1 << 20;
const LONGEST_SLEEP_MS = 250;
/** Opening a pipe must not wait for who writes to it, and a link is not the file. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

const { control, bytesPerMs, isLowPriority } = workerData as LaneData;
const buffer = Buffer.allocUnsafe(READ_BYTES);
let freeAtMs = performance.now();

/** Keeps to the rate, and stands still as long as it is told to. */
function keepPace(bytes: number): void {
  if (bytesPerMs !== null) {
    freeAtMs = Math.max(freeAtMs, performance.now() - LONGEST_SLEEP_MS) + bytes / bytesPerMs;
    const restMs = freeAtMs - performance.now();
    // Nobody notifies this place: it is only slept at.
    if (restMs > 0) Atomics.wait(control, 1, 0, restMs);
  }
  while (Atomics.load(control, 0) === 1) Atomics.wait(control, 0, 1, LONGEST_SLEEP_MS);
}

function read(path: string): LaneAnswer {
  let file: number | null = null;
  try {
    file = openSync(path, FLAGS);
    if (!fstatSync(file).isFile()) return { kind: "failed", code: "not a plain file" };
    const hash = createHash("sha256");
    let sizeBytes = 0;
    for (;;) {
      const bytes = readSync(file, buffer, 0, READ_BYTES, null);
      if (bytes === 0) break;
      hash.update(bytes === READ_BYTES ? buffer : buffer.subarray(0, bytes));
      sizeBytes += bytes;
      keepPace(bytes);
    }
    return { kind: "hashed", sha256: hash.digest("hex"), sizeBytes };
  } catch (error) {
    return { kind: "failed", code: codeOf(error) || String(error) };
  } finally {
    if (file !== null) closeSync(file);
  }
}

// On Linux a priority is that of a thread: only this lane steps back. Elsewhere it would be the whole process's.
if (isLowPriority && process.platform === "linux") setPriority(0, 19);
parentPort?.on("message", (path: string) => parentPort?.postMessage(read(path)));
