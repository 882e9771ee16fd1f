import { readFileSync, readdirSync } from "node:fs";

/** Highest sums of proportional set sizes, bytes; 0 where /proc does not tell. */
export type PeakMemory = {
  /** All renderer processes: the page's and the service worker's (Chromium runs one site's in one process). */
  rendererBytes: number;
  /** Chromium's other processes: browser, network, storage, GPU. */
  otherBytes: number;
};

/** Watches a browser's processes every so many ms until `stop`, which answers the peaks. */
export function watchMemory(browserPid: number, everyMs = 500): { stop: () => PeakMemory } {
  const peak: PeakMemory = { rendererBytes: 0, otherBytes: 0 };
  const look = () => {
    let rendererBytes = 0;
    let otherBytes = 0;
    for (const pid of familyOf(browserPid)) {
      const bytes = kilobytes(`/proc/${pid}/smaps_rollup`, "Pss");
      if (read(`/proc/${pid}/cmdline`).includes("--type=renderer")) rendererBytes += bytes;
      else otherBytes += bytes;
    }
    peak.rendererBytes = Math.max(peak.rendererBytes, rendererBytes);
    peak.otherBytes = Math.max(peak.otherBytes, otherBytes);
  };
  const timer = setInterval(look, everyMs);
  return {
    stop() {
      look();
      clearInterval(timer);
      return peak;
    },
  };
}

/** The most memory a process ever held resident, bytes. */
export function peakResidentBytes(pid: number): number {
  return kilobytes(`/proc/${pid}/status`, "VmHWM");
}

/** A process and all that it has started, itself first. */
export function familyOf(root: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    // The command in parentheses may hold anything; the parent is the second field after it.
    const parent = Number(read(`/proc/${pid}/stat`).split(") ").at(-1)?.split(" ")[1]);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const family = [root];
  for (const pid of family) family.push(...(children.get(pid) ?? []));
  return family;
}

function kilobytes(path: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(read(path))?.[1] ?? 0) * 1024;
}

/** "" for a process that has just ended. */
function read(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
