import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { Agent, request } from "node:http";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { familyOf } from "../memory.ts";
import type { SentFile } from "./files.ts";

const MAIN = fileURLToPath(new URL("../../server/main.ts", import.meta.url));
const CONCURRENCY = 6;

const base64 = (text: string | Buffer) => Buffer.from(text).toString("base64");

/** A home in a process of its own. */
export class BenchHome {
  readonly #process: ChildProcess;
  readonly #folder: string;
  readonly #token: string;
  readonly #port: number;

  private constructor(child: ChildProcess, folder: string, token: string, port: number) {
    this.#process = child;
    this.#folder = folder;
    this.#token = token;
    this.#port = port;
  }

  static async start(folder: string): Promise<BenchHome> {
    const data = ["--data", folder, "--log-level", "error"];
    const added = execFileSync(process.execPath, [MAIN, "device", "add", "bench", ...data]);
    const child = spawn(process.execPath, [MAIN, "serve", "--port", "0", ...data], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    let words = "";
    for await (const piece of child.stdout) {
      words += String(piece);
      const port = /http:\/\/\S+?:([0-9]+)/.exec(words)?.[1];
      if (port !== undefined && words.includes("device link"))
        return new BenchHome(child, folder, added.toString().trim(), Number(port));
    }
    throw new Error(`The home did not start: ${words}`);
  }

  /** Sends files, six at a time; gives the time that it took, ms. */
  async send(files: readonly SentFile[]): Promise<number> {
    const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
    const rest = [...files];
    const startedAtMs = performance.now();
    const lane = async () => {
      for (let file = rest.pop(); file !== undefined; file = rest.pop())
        await this.#sendOne(agent, file);
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, lane));
    agent.destroy();
    return performance.now() - startedAtMs;
  }

  async #sendOne(agent: Agent, { bytes, sha256, takenAtMs }: SentFile): Promise<void> {
    const headers = {
      Authorization: `Bearer ${this.#token}`,
      "Tus-Resumable": "1.0.0",
      "Content-Type": "application/offset+octet-stream",
      "Content-Length": String(bytes.length),
      "Upload-Length": String(bytes.length),
      "Upload-Checksum": `sha256 ${base64(sha256)}`,
      "Upload-Metadata":
        `filename ${base64("a.jpg")},filetype ${base64("image/jpeg")},` +
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
    sending.on("error", reject).end(bytes);
    await promise;
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

  /** Halts the home and what it started, or lets them go on. */
  signal(name: "SIGSTOP" | "SIGCONT"): void {
    for (const pid of familyOf(this.#process.pid ?? 0)) process.kill(pid, name);
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
