// A process of its own: draws small pictures of files that anybody may have sent. It may die; the home goes on.
import { writeFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { codeOf } from "../disk/errors.ts";
import { drawFirst } from "./draw-file.ts";
import type { DrawAnswer, DrawTask } from "./drawing.ts";

/** Held resident above this, it ends itself. */
const LIMIT_BYTES = Math.min(768 * 1024 * 1024, totalmem() / 3);
const LOOK_MS = 50;

async function answerTo(task: DrawTask): Promise<DrawAnswer> {
  try {
    return { kind: "painting", painting: await drawFirst(task) };
  } catch (error) {
    return { kind: "disk", code: codeOf(error) || String(error) };
  }
}

setInterval(() => {
  if (process.memoryUsage.rss() > LIMIT_BYTES) process.kill(process.pid, "SIGKILL");
}, LOOK_MS).unref();
// Where memory runs out, this is what the kernel takes first (Linux; elsewhere there is no such file).
writeFile("/proc/self/oom_score_adj", "1000").catch(() => {});

process.on("disconnect", () => process.exit(0)); // the home is gone
process.on("message", (task: DrawTask) => {
  void answerTo(task).then((answer) => process.send?.(answer));
});
