// A worker thread: reads one file after the other and hashes it, away from the loop that serves people.
import { createHash } from "node:crypto";
import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { codeOf } from "./errors.ts";

/** What a lane is started with; `control[0]` is 1 while it must stand still. */
export type LaneData = {
  control: Int32Array<SharedArrayBuffer>;
  /** When the rate lets any lane read on, in µs of the machine's steady clock: all lanes keep to one rate. */
  freeAtUs: BigInt64Array<SharedArrayBuffer>;
  /** Bytes a µs of all lanes together; null: as fast as it goes. */
  bytesPerUs: number | null;
  isLowPriority: boolean;
};
export type LaneAnswer =
  | { kind: "hashed"; sha256: string; sizeBytes: number }
  | { kind: "failed"; code: string };

const READ_BYTES = 1 << 20;
const LONGEST_SLEEP_MS = 250;
/** Time in which nothing was read is made up for this long, µs. */
const BURST_US = 250_000n;
/** Opening a pipe must not wait for who writes to it, and a link is not the file. */
const FLAGS = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

const { control, freeAtUs, bytesPerUs, isLowPriority } = workerData as LaneData;
const buffer = Buffer.allocUnsafe(READ_BYTES);
const nowUs = () => process.hrtime.bigint() / 1000n;

/** Books the time that so many bytes take at the rate; answers when it is over, µs. */
function book(costUs: bigint): bigint {
  for (;;) {
    const booked = Atomics.load(freeAtUs, 0);
    const oldest = nowUs() - BURST_US;
    const next = (booked > oldest ? booked : oldest) + costUs;
    if (Atomics.compareExchange(freeAtUs, 0, booked, next) === booked) return next;
  }
}

/** Keeps to the rate, and stands still as long as it is told to. */
function keepPace(bytes: number): void {
  if (bytesPerUs !== null) {
    const restUs = book(BigInt(Math.ceil(bytes / bytesPerUs))) - nowUs();
    // Nobody notifies this place: it is only slept at.
    if (restUs > 0n) Atomics.wait(control, 1, 0, Number(restUs) / 1000);
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
