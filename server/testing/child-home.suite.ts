import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { afterAll } from "vitest";

const MAIN = join(import.meta.dirname, "..", "main.ts");

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** What a run of the command line gave. */
export type Run = { status: number | null; stdout: string; stderr: string };

/** Runs `homeward` with these arguments to its end. */
export async function runHomeward(args: string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const child = spawn(process.execPath, [MAIN, ...args], { env: { ...process.env, ...env } });
  const run: Run = { status: null, stdout: "", stderr: "" };
  child.stdout.on("data", (piece: Buffer) => (run.stdout += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (run.stderr += piece.toString()));
  await once(child, "close");
  return { ...run, status: child.exitCode };
}

/** What Node itself is started with. */
type RunOptions = { execArgv?: string[]; env?: NodeJS.ProcessEnv };

/** A home in a process of its own, which can be killed. */
export class ChildHome {
  readonly process: ChildProcess;
  readonly stdout: string;
  readonly origin: string;

  private constructor(child: ChildProcess, stdout: string) {
    this.process = child;
    this.stdout = stdout;
    this.origin = /http:\/\/\S+:[0-9]+/.exec(stdout)?.[0] ?? "";
  }

  /** Starts it and waits until it has said where it is. */
  static async start(data: string, port = 0, run: RunOptions = {}): Promise<ChildHome> {
    const args = [...(run.execArgv ?? []), MAIN, "serve", "--port", String(port), "--data", data];
    const child = spawn(process.execPath, args, {
      stdio: ["ignore", "pipe", "inherit"],
      env: { HOMEWARD_LOG_LEVEL: "warn", ...process.env, ...run.env },
    });
    children.push(child);
    let stdout = "";
    for await (const piece of child.stdout) {
      stdout += String(piece);
      if (/#pair=|device link/.test(stdout)) break;
    }
    return new ChildHome(child, stdout);
  }

  get port(): number {
    return Number(new URL(this.origin).port);
  }

  /** Ends it with a signal; gives its exit status, null when the signal killed it. */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    const exit = once(this.process, "exit");
    this.process.kill(signal);
    await exit;
    return this.process.exitCode;
  }
}
