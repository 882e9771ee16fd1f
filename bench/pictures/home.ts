import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { Agent, type IncomingMessage, request } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { familyOf, peakResidentBytes } from "../memory.ts";
import type { SentFile } from "./files.ts";

const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));
const CONCURRENCY = 6;
/** A home as `npm start` starts it (.ci/start.mjs). */
export const AS_STARTED = {
  flags: ["--max-semi-space-size=2"],
  env: {
    ...process.env,
    NODE_COMPILE_CACHE: fileURLToPath(
      new URL("../../node_modules/.cache/homeward-compiled", import.meta.url),
    ),
  },
};

const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");

/** A home in a process of its own. */
export class BenchHome {
  readonly #folder: string;
  readonly #token: string;
  #process: ChildProcess;
  #port = 0;

  private constructor(folder: string) {
    this.#folder = folder;
    const data = ["--data", folder, "--log-level", "error"];
    const added = execFileSync(
      process.execPath,
      [...AS_STARTED.flags, MAIN, "device", "add", "bench", ...data],
      { env: AS_STARTED.env },
    );
    this.#token = added.toString().trim();
    this.#process = this.#spawn();
  }

  static async start(folder: string): Promise<BenchHome> {
    const home = new BenchHome(folder);
    await home.#listening();
    return home;
  }

  /** Kills it without a warning and starts it again. */
  async killAndStart(): Promise<void> {
    const exit = once(this.#process, "exit");
    this.#process.kill("SIGKILL");
    await exit;
    this.#process = this.#spawn();
    await this.#listening();
  }

  #spawn(): ChildProcess {
    const data = ["--data", this.#folder, "--log-level", "error"];
    return spawn(process.execPath, [...AS_STARTED.flags, MAIN, "serve", "--port", "0", ...data], {
      stdio: ["ignore", "pipe", "inherit"],
      env: AS_STARTED.env,
    });
  }

  async #listening(): Promise<void> {
    let words = "";
    for await (const piece of this.#process.stdout ?? []) {
      words += String(piece);
      const port = /http:\/\/\S+?:([0-9]+)/.exec(words)?.[1];
      this.#port = Number(port);
      if (port !== undefined && words.includes("device link")) return;
    }
    throw new Error(`The home did not start: ${words}`);
  }

  /** Sends files, six at a time, until there is none left, or for so long (ms); gives MB/s. */
  async send(next: () => SentFile | null, forMs = Infinity): Promise<number> {
    const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
    const startedAtMs = performance.now();
    let sentBytes = 0;
    const lane = async () => {
      while (performance.now() - startedAtMs < forMs) {
        const file = next();
        if (file === null) return;
        await this.#sendOne(agent, file);
        sentBytes += file.sizeBytes;
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, lane));
    agent.destroy();
    return sentBytes / 1000 / (performance.now() - startedAtMs);
  }

  async #sendOne(agent: Agent, { pieces, sizeBytes, sha256, takenAtMs }: SentFile): Promise<void> {
    const headers = {
      Authorization: `Bearer ${this.#token}`,
      "Tus-Resumable": "1.0.0",
      "Content-Type": "application/offset+octet-stream",
      "Content-Length": String(sizeBytes),
      "Upload-Length": String(sizeBytes),
      "Upload-Checksum": `sha256 ${base64(sha256)}`,
      "Upload-Metadata":
        `filename ${base64(`${sha256.toString("hex", 0, 4)}.jpg`)},filetype ${base64("image/jpeg")},` +
        `sha256 ${base64(sha256.toString("hex"))},lastModified ${base64(String(takenAtMs))}`,
    };
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    const to = { agent, host: "127.0.0.1", port: this.#port, method: "POST", path: "/uploads" };
    const sending = request({ ...to, headers }, (answer) => {
      answer.resume().on("end", () => {
        if (answer.headers["homeward-receipt"] !== undefined) resolve();
        else reject(new Error(`The home answered ${answer.statusCode} without a receipt`));
      });
    });
    sending.on("error", reject);
    for (const piece of pieces) sending.write(piece);
    sending.end();
    await promise;
  }

  /** Reads an answer to its end and forgets it; gives how many bytes came. */
  async drain(path: string): Promise<number> {
    const headers = { Authorization: `Bearer ${this.#token}` };
    const asking = request({ headers, host: "127.0.0.1", port: this.#port, path }).end();
    const [answer] = (await once(asking, "response")) as [IncomingMessage];
    if (answer.statusCode !== 200) throw new Error(`${path} gave ${answer.statusCode}`);
    let sizeBytes = 0;
    for await (const piece of answer) sizeBytes += (piece as Buffer).length;
    return sizeBytes;
  }

  /** How many pictures are drawn. */
  drawnCount(): number {
    const pictures = join(this.#folder, "pictures");
    if (!existsSync(pictures)) return 0;
    const names = readdirSync(pictures, { recursive: true, encoding: "utf8" });
    return names.filter((name) => name.endsWith(".thumbnail.webp")).length;
  }

  /** Resident memory of the home itself and of what it started, bytes. */
  memory(): { homeBytes: number; drawingBytes: number } {
    const [home = 0, ...others] = familyOf(this.#process.pid ?? 0).map(residentBytes);
    return { homeBytes: home, drawingBytes: others.reduce((sum, bytes) => sum + bytes, 0) };
  }

  /** The most memory that the home itself ever held resident, bytes. */
  peakBytes(): number {
    return peakResidentBytes(this.#process.pid ?? 0);
  }

  /** Halts the drawing process, or lets it go on; the queue waits for it. */
  signalDrawing(name: "SIGSTOP" | "SIGCONT"): void {
    const [, ...drawing] = familyOf(this.#process.pid ?? 0);
    for (const pid of drawing) process.kill(pid, name);
  }

  async stop(): Promise<void> {
    const exit = once(this.#process, "exit");
    this.#process.kill("SIGTERM");
    await exit;
  }
}

function residentBytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
  } catch {
    return 0; // gone meanwhile
  }
}
