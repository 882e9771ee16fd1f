import { Worker } from "node:worker_threads";
import { Undrawable } from "./drawing.ts";
import type { HeifAnswer } from "./heif-lane.ts";
import type { RawPicture } from "./sharp-picture.ts";

/** Its memory never shrinks while it lives. */
const IDLE_MS = 5000;

let worker: Worker | null = null;
let ending: NodeJS.Timeout | undefined;

/** The pixels of a HEIC, opened in a thread that ends when no other comes. Throws Undrawable. */
export async function readHeif(path: string): Promise<RawPicture> {
  clearTimeout(ending);
  const lane = (worker ??= new Worker(new URL("heif-lane.ts", import.meta.url)));
  const { promise, resolve, reject } = Promise.withResolvers<HeifAnswer>();
  const ended = () => reject(new Error("The reader of HEIC ended"));
  try {
    lane.on("message", resolve).on("error", reject).on("exit", ended);
    lane.postMessage(path);
    const answer = await promise;
    if (answer.kind === "failed") throw new Undrawable(answer.reason);
    return answer.picture;
  } catch (error) {
    end(lane);
    throw error instanceof Undrawable ? error : new Undrawable("unreadable", error);
  } finally {
    lane.off("message", resolve).off("error", reject).off("exit", ended);
    ending = setTimeout(() => end(lane), IDLE_MS).unref();
  }
}

function end(lane: Worker): void {
  if (worker === lane) worker = null;
  void lane.terminate();
}
