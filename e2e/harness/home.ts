import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { freePort } from "./free-port.ts";
import { type LibraryFile, libraryFiles, libraryPaths } from "./library.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The Node that npm installed: the home needs its version, whoever runs the tests. */
const NODE = join(ROOT, "node_modules", ".bin", "node");
const READY_WITHIN_MS = 20_000;

/** A real home in a process and a data folder of its own. */
export class Home {
  readonly host: string;
  readonly port: number;
  readonly dataFolder: string;
  /** Everything the home has printed, for the messages of failing tests. */
  output = "";
  #process: ChildProcess | null = null;

  private constructor(host: string, port: number, dataFolder: string) {
    this.host = host;
    this.port = port;
    this.dataFolder = dataFolder;
  }

  static async start(host = "127.0.0.1"): Promise<Home> {
    const dataFolder = await mkdtemp(join(tmpdir(), "homeward-home-"));
    const home = new Home(host, await freePort(host), dataFolder);
    await home.run();
    return home;
  }

  get origin(): string {
    return `http://${this.host}:${this.port}`;
  }

  /** Process id while it runs, for /proc. */
  get pid(): number {
    const pid = this.#process?.pid;
    if (pid === undefined) throw new Error("The home does not run");
    return pid;
  }

  /** Starts the process, again on the same port and data after `stop` or `kill`; resolves when it answers. */
  async run(): Promise<void> {
    const child = spawn(
      NODE,
      [
        join(ROOT, "server", "main.ts"),
        "serve",
        "--host",
        this.host,
        "--port",
        String(this.port),
        "--data",
        this.dataFolder,
      ],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    this.#process = child;
    const take = (text: string) => (this.output += text);
    child.stdout.setEncoding("utf8").on("data", take);
    child.stderr.setEncoding("utf8").on("data", take);
    const untilMs = Date.now() + READY_WITHIN_MS;
    while (!(await this.#answers())) {
      if (child.exitCode !== null || Date.now() > untilMs) {
        throw new Error(`The home did not start:\n${this.output}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Asks it to stop, as Ctrl-C does; resolves with the exit code. */
  stop(): Promise<number | null> {
    return this.#end("SIGTERM");
  }

  /** Power cut. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  /** A fresh code to pair a browser with, as the person finds it on the first start. */
  async pairingCode(): Promise<string> {
    const untilMs = Date.now() + 5_000;
    for (;;) {
      const code = /#pair=([\w-]+)/.exec(this.output)?.[1];
      if (code !== undefined) return code;
      if (Date.now() > untilMs)
        throw new Error(`The home printed no pairing link:\n${this.output}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  /** A code for one more browser, as `device link` prints it. */
  async anotherPairingCode(): Promise<string> {
    const words = [join(ROOT, "server", "main.ts"), "device", "link", "--data", this.dataFolder];
    const { stdout } = await promisify(execFile)(NODE, words);
    const code = /#pair=([\w-]+)/.exec(stdout)?.[1];
    if (code === undefined) throw new Error(`The home printed no pairing link:\n${stdout}`);
    return code;
  }

  /** How many files the library holds, without reading them. */
  async libraryCount(): Promise<number> {
    return (await libraryPaths(this.dataFolder)).length;
  }

  library(): Promise<LibraryFile[]> {
    return libraryFiles(this.dataFolder);
  }

  /** Stops it and removes its folder. */
  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }

  async #answers(): Promise<boolean> {
    try {
      return (await fetch(`${this.origin}/healthz`)).ok;
    } catch {
      return false;
    }
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#process;
    if (child === null) return null;
    this.#process = null;
    if (child.exitCode === null && child.signalCode === null) {
      const exited = once(child, "exit");
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  }
}
