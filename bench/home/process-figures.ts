import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus } from "node:os";
import { familyOf } from "../memory.ts";

const TICK_MS = 1000 / Number(execFileSync("getconf", ["CLK_TCK"], { encoding: "utf8" }));

/** User and system time that a process has used, all its threads included, ms; 0 for one that is gone. */
export function cpuMsOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
  } catch {
    return 0;
  }
}

/** The same of all processes that a process has started and that still run. */
export function cpuMsOfChildren(pid: number): number {
  return familyOf(pid)
    .filter((one) => one !== pid)
    .reduce((sum, one) => sum + cpuMsOf(one), 0);
}

/** How long all cores together have worked since the machine started, ms. */
export function busyMs(): number {
  return cpus().reduce(
    (sum, { times }) => sum + times.user + times.nice + times.sys + times.irq,
    0,
  );
}
