import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../../e2e/harness/free-port.ts";
import { familyOf, peakResidentBytes } from "../memory.ts";
import type { ClientAnswer, ClientTask } from "./client.ts";
import { type Load, warmUpCount } from "./load.ts";
import { busyMs, cpuMsOf, cpuMsOfChildren } from "./process-figures.ts";
import { type Receiver, type Way, startReceiver } from "./ways.ts";

/** What one round of one way measured; 1 MB = 10^6 bytes. */
export type HomeRound = {
  way: Way;
  load: string;
  concurrency: number;
  /** Whether small pictures were drawn beside; always false where nothing draws any. */
  isDrawing: boolean;
  mbPerS: number;
  /** User and system time of the server process, seconds per 10^9 bytes. */
  cpuSPerGb: number;
  /** The same of processes that the server started: the drawing of small pictures. */
  childCpuSPerGb: number;
  clientCpuSPerGb: number;
  /** Most memory that the server process ever held, MB. */
  peakRssMb: number;
  /** How much of the machine others took meanwhile, 0 to 1. */
  othersRatio: number;
  /** `sha256sum` over the files that arrived; only for nginx. */
  sha256sumSPerGb: number | null;
};

type Conditions = { load: Load; templatePath: string; concurrency: number; isDrawing: boolean };

/** Sends a load to a fresh server by a client in a process of its own. Throws when a photo is not taken, or not kept. */
export async function homeRound(way: Way, conditions: Conditions): Promise<HomeRound> {
  const { load, templatePath, concurrency, isDrawing } = conditions;
  const { sizeBytes } = load;
  const folder = mkdtempSync(join(tmpdir(), "homeward-bench-home-"));
  const client = fork(fileURLToPath(new URL("client.ts", import.meta.url)));
  let receiver: Receiver | null = null;
  const ask = async (task: ClientTask): Promise<ClientAnswer & { kind: "ready" | "sent" }> => {
    client.send(task);
    const [answer] = (await once(client, "message")) as [ClientAnswer];
    if (answer.kind === "failed") throw new Error(`${way}: ${answer.reason}`);
    return answer;
  };
  const send = async (first: number, count: number) => {
    const sent = await ask({ kind: "send", first, count, concurrency });
    if (sent.kind !== "sent") throw new Error("The client did not send");
    return sent;
  };
  try {
    const port = await freePort("127.0.0.1");
    receiver = await startReceiver(way, folder, port);
    const { pid, dialect, photosFolder } = receiver;
    await ask({ kind: "prepare", templatePath, sizeBytes, dialect, port });
    const warmUp = warmUpCount(load);
    await send(0, warmUp);
    if (way === "homeward" && !isDrawing) await haltDrawing(pid);
    const before = { own: cpuMsOf(pid), children: cpuMsOfChildren(pid), all: busyMs() };
    const sent = await send(warmUp, load.count);
    const ownMs = cpuMsOf(pid) - before.own;
    const childrenMs = cpuMsOfChildren(pid) - before.children;
    const othersMs = busyMs() - before.all - ownMs - childrenMs - sent.cpuMs;
    const peakRssMb = peakResidentBytes(pid) / 1e6;
    checkArrived(photosFolder, warmUp + load.count, sizeBytes);
    const gb = (load.count * sizeBytes) / 1e9;
    const perGb = (ms: number) => ms / 1000 / gb;
    return {
      way,
      load: load.name,
      concurrency,
      isDrawing: way === "homeward" && isDrawing,
      mbPerS: (gb * 1e6) / sent.tookMs,
      cpuSPerGb: perGb(ownMs),
      childCpuSPerGb: perGb(childrenMs),
      clientCpuSPerGb: perGb(sent.cpuMs),
      peakRssMb,
      othersRatio: Math.max(0, othersMs / (sent.tookMs * cpus().length)),
      sha256sumSPerGb: way === "nginx" ? sha256sumSPerGb(photosFolder) : null,
    };
  } finally {
    client.kill();
    await receiver?.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Halts the process that draws small pictures, as soon as it is there; the home waits longer for a picture than a round takes. */
async function haltDrawing(pid: number): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const children = familyOf(pid).slice(1);
    for (const child of children) process.kill(child, "SIGSTOP");
    if (children.length > 0) return;
    await sleep(50);
  }
}

/** What is fast and loses something is not fast. */
function checkArrived(folder: string, count: number, sizeBytes: number): void {
  const arrived = photosIn(folder).filter((file) => statSync(file).size === sizeBytes).length;
  if (arrived !== count) throw new Error(`${arrived} of ${count} photos arrived in ${folder}`);
}

function photosIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** User and system time of `sha256sum` over all photos of a folder, seconds per 10^9 bytes. */
function sha256sumSPerGb(folder: string): number {
  const files = photosIn(folder).filter((file) => file.endsWith(".jpg"));
  const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
  const script = "xargs -0 sha256sum > /dev/null; times";
  const out = execFileSync("bash", ["-c", script], { input: files.join("\0"), encoding: "utf8" });
  // The second line is of the children: user and system, as 0m1.234s.
  const times = [...(out.split("\n")[1] ?? "").matchAll(/([0-9]+)m([0-9.]+)s/g)];
  const seconds = times.reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
  return seconds / (bytes / 1e9);
}
