import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync, closeSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { nginxConfig } from "./nginx-config.ts";
import type { Dialect } from "./request.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The Node that npm installed, for all alike. */
const NODE = join(ROOT, "node_modules", ".bin", "node");
const NGINX = "/usr/sbin/nginx";
const READY_WITHIN_MS = 20_000;

export const WAYS = ["homeward", "tus", "bare", "nginx"] as const;
export type Way = (typeof WAYS)[number];
export const TITLES: Record<Way, string> = {
  homeward: "Homeward",
  tus: "@tus/server + FileStore",
  bare: "bare node:http → file",
  nginx: "nginx dav PUT",
};

/** A server that takes photos. */
export type Receiver = {
  pid: number;
  dialect: Dialect;
  /** Where the photos end up. */
  photosFolder: string;
  stop(): Promise<void>;
};

/** Why this way cannot be measured here; null: it can. */
export function obstacleTo(way: Way): string | null {
  if (way !== "nginx" || existsSync(NGINX)) return null;
  if (process.getuid?.() !== 0) return "nginx is not installed, and only root can install it";
  try {
    execFileSync("apt-get", ["install", "-y", "--no-install-recommends", "nginx-light"]);
    return null;
  } catch (error) {
    return `nginx cannot be installed: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** Starts a server in an empty folder; resolves when it takes connections. */
export async function startReceiver(way: Way, folder: string, port: number): Promise<Receiver> {
  const dialect = dialectOf(way, folder);
  const child = launch(way, folder, port);
  await untilItListens(child, port, folder);
  if (child.pid === undefined) throw new Error(`${TITLES[way]} did not start`);
  return {
    pid: child.pid,
    dialect,
    photosFolder: way === "homeward" ? join(folder, "library") : folder,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGTERM");
      await exited;
    },
  };
}

function dialectOf(way: Way, folder: string): Dialect {
  if (way === "bare" || way === "nginx") return { kind: "put" };
  if (way === "tus") return { kind: "tus" };
  const add = [join(ROOT, "server", "main.ts"), "device", "add", "bench", "--data", folder];
  return { kind: "homeward", token: execFileSync(NODE, add, { encoding: "utf8" }).trim() };
}

function launch(way: Way, folder: string, port: number): ChildProcess {
  // Logs go to a file, as with a service manager.
  const log = openSync(join(folder, "server.log"), "w");
  const run = (command: string, args: string[]) =>
    spawn(command, args, { stdio: ["ignore", log, log] });
  try {
    if (way === "nginx") {
      const file = join(folder, "nginx.conf");
      writeFileSync(file, nginxConfig(folder, port));
      return run(NGINX, ["-p", folder, "-c", file]);
    }
    if (way === "homeward") {
      const main = join(ROOT, "server", "main.ts");
      const profiling = process.env["BENCH_PROFILE"];
      const options = profiling === undefined ? [] : ["--cpu-prof", `--cpu-prof-dir=${profiling}`];
      return run(NODE, [...options, main, "serve", "--port", String(port), "--data", folder]);
    }
    const program = fileURLToPath(new URL(`${way}-server.ts`, import.meta.url));
    return run(NODE, [program, folder, String(port)]);
  } finally {
    closeSync(log);
  }
}

async function untilItListens(child: ChildProcess, port: number, folder: string): Promise<void> {
  const untilMs = Date.now() + READY_WITHIN_MS;
  while (!(await takesConnections(port))) {
    if (child.exitCode !== null || Date.now() > untilMs)
      throw new Error(`A server did not start; see ${folder}/server.log`);
    await sleep(50);
  }
}

async function takesConnections(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
