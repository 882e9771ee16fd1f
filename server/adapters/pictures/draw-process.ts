// A process of its own: draws small pictures of files that anybody may have sent. It may die; the home goes on.
import { writeFile } from "node:fs/promises";
import { totalmem } from "node:os";
import { codeOf } from "../disk/errors.ts";
import { drawFirst } from "./draw-file.ts";
import type { DrawAnswer, DrawTask } from "./drawing.ts";

/** Held resident above this, it ends itself. */
const LIMIT_BYTES = Math.min(768 * 1024 * 1024, totalmem() / 3);
/** One file may take so much computing; the clock would blame it for a machine that is busy otherwise. */
const LIMIT_CPU_MS = 60_000;
const LOOK_MS = 50;

let startedCpu = process.cpuUsage();

async function answerTo(task: DrawTask): Promise<DrawAnswer> {
  try {
    return { kind: "painting", painting: await drawFirst(task) };
  } catch (error) {
    return { kind: "disk", code: codeOf(error) || String(error) };
  }
}

setInterval(() => {
  const { user, system } = process.cpuUsage(startedCpu);
  const isTooMuch =
    process.memoryUsage.rss() > LIMIT_BYTES || (user + system) / 1000 > LIMIT_CPU_MS;
  if (isTooMuch) process.kill(process.pid, "SIGKILL");
}, LOOK_MS).unref();
// Where memory runs out, this is what the kernel takes first (Linux; elsewhere there is no such file).
writeFile("/proc/self/oom_score_adj", "1000").catch(() => {});

process.on("disconnect", () => process.exit(0)); // the home is gone
process.on("message", (task: DrawTask) => {
  startedCpu = process.cpuUsage();
  void answerTo(task).then((answer) => process.send?.(answer));
});
