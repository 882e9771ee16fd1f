import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { parseSha256 } from "../../../src/core/ids.ts";
import type { Hasher, Reading } from "../../ports/library-folder.ts";
import type { LaneAnswer, LaneData } from "./hash-lane.ts";

/** A lane has one file in work and one that waits in its line, so that it never stands between two. */
const QUEUED_PER_LANE = 2;

type Task = { path: string; resolve: (reading: Reading) => void; reject: (error: unknown) => void };
type Lane = { worker: Worker; tasks: Task[] };

export type HasherOptions = {
  lanes: number;
  /** Bytes a second of all lanes together; null: as fast as it goes. */
  bytesPerS: number | null;
  isLowPriority: boolean;
};

function readingOf(answer: LaneAnswer): Reading {
  if (answer.kind === "hashed") {
    return { kind: "hashed", sha256: parseSha256(answer.sha256), sizeBytes: answer.sizeBytes };
  }
  const { code } = answer;
  const isMissing = code === "ENOENT" || code === "ENOTDIR";
  // What O_NOFOLLOW answers to a link.
  const reason = code === "ELOOP" ? "not a plain file" : code;
  return isMissing ? { kind: "missing" } : { kind: "unreadable", reason };
}

/** Hashes files below a folder in worker threads that read into one buffer each. */
export function openDiskHasher(root: string, options: HasherOptions): Hasher {
  const control = new Int32Array(new SharedArrayBuffer(8));
  const { lanes: count, bytesPerS, isLowPriority } = options;
  const freeAtUs = new BigInt64Array(new SharedArrayBuffer(8));
  const bytesPerUs = bytesPerS === null ? null : bytesPerS / 1e6;
  const waiting: Task[] = [];
  let isClosed = false;

  const feed = (lane: Lane) => {
    while (lane.tasks.length < QUEUED_PER_LANE) {
      const task = waiting.shift();
      if (task === undefined) return;
      lane.tasks.push(task);
      lane.worker.postMessage(join(root, task.path));
    }
  };
  const open = (): Lane => {
    const workerData: LaneData = { control, freeAtUs, bytesPerUs, isLowPriority };
    const lane: Lane = {
      worker: new Worker(new URL("hash-lane.ts", import.meta.url), { workerData }),
      tasks: [],
    };
    lane.worker.on("message", (answer: LaneAnswer) => {
      lane.tasks.shift()?.resolve(readingOf(answer));
      feed(lane);
    });
    lane.worker.on("error", (error) => {
      isClosed = true;
      for (const task of [...lane.tasks.splice(0), ...waiting.splice(0)]) task.reject(error);
    });
    return lane;
  };
  const lanes = Array.from({ length: count }, open);

  return {
    lanes: count,
    read(path) {
      return new Promise((resolve, reject) => {
        if (isClosed) {
          reject(new Error("The hasher is closed"));
          return;
        }
        waiting.push({ path, resolve, reject });
        for (const lane of lanes.toSorted((a, b) => a.tasks.length - b.tasks.length)) feed(lane);
      });
    },
    pause(isPaused) {
      Atomics.store(control, 0, isPaused ? 1 : 0);
      Atomics.notify(control, 0);
    },
    async close() {
      isClosed = true;
      const left = [...waiting.splice(0), ...lanes.flatMap(({ tasks }) => tasks.splice(0))];
      for (const { reject } of left) reject(new Error("The hasher is closed"));
      await Promise.all(lanes.map(({ worker }) => worker.terminate()));
    },
  };
}
