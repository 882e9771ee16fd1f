import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { freePort } from "../harness/free-port.ts";
import { WebDriverSession } from "./web-driver.ts";

/** The browser that the driver starts, with its arguments. */
export type WebKitWindow = { binary: string; args: string[] };

/** What runs now: they are no children of the terminal, so they end with this program only if it sees to that. */
const started = new Set<ChildProcess[]>();
process.once("exit", () => started.forEach((processes) => processes.forEach(endGroup)));

/** WebKitWebDriver, the browser that it starts and the screen that both need; WebKitGTK knows no headless mode. */
export class WebKitProcess {
  readonly session: WebDriverSession;
  /** Stays open and empty: with its last tab the session ends. */
  readonly firstTab: string;
  readonly #processes: ChildProcess[];

  private constructor(session: WebDriverSession, firstTab: string, processes: ChildProcess[]) {
    this.session = session;
    this.firstTab = firstTab;
    this.#processes = processes;
  }

  /** `homeFolder` stands in for the person's home folder. */
  static async start(homeFolder: string, window: WebKitWindow): Promise<WebKitProcess> {
    const processes: ChildProcess[] = [];
    started.add(processes);
    try {
      const screen = await startScreen(processes);
      const port = await freePort("127.0.0.1");
      const runtimeFolder = join(homeFolder, "runtime");
      mkdirSync(runtimeFolder, { recursive: true, mode: 0o700 });
      const driver = spawn("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], {
        stdio: "ignore",
        // A process group of its own: the browser, which outlives its session, can be ended with it.
        detached: true,
        env: {
          ...process.env,
          DISPLAY: screen,
          HOME: homeFolder,
          XDG_RUNTIME_DIR: runtimeFolder,
          // There is no graphics card, and nobody who needs a screen reader.
          LIBGL_ALWAYS_SOFTWARE: "1",
          WEBKIT_DISABLE_DMABUF_RENDERER: "1",
          NO_AT_BRIDGE: "1",
        },
      });
      processes.push(driver);
      const session = await WebDriverSession.begin(`http://127.0.0.1:${port}`, {
        "webkitgtk:browserOptions": window,
      });
      return new WebKitProcess(session, await session.currentTab(), processes);
    } catch (error) {
      await endAll(processes);
      throw error;
    }
  }

  /** Ends browser, driver and screen where they stand. */
  kill(): Promise<void> {
    return endAll(this.#processes);
  }
}

/** Starts a screen in memory; answers its name, such as ":99". Xvfb itself chooses a free one. */
async function startScreen(processes: ChildProcess[]): Promise<string> {
  const args = ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"];
  const xvfb = spawn("Xvfb", args, {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    detached: true,
  });
  processes.push(xvfb);
  const [line] = (await Promise.race([
    once(xvfb.stdio[3] as Readable, "data"),
    once(xvfb, "exit").then(() => Promise.reject(new Error("Xvfb ended"))),
  ])) as [Buffer];
  return `:${line.toString().trim()}`;
}

async function endAll(processes: ChildProcess[]): Promise<void> {
  started.delete(processes);
  for (const child of processes.splice(0).toReversed()) {
    const exited = child.exitCode === null && child.signalCode === null && once(child, "exit");
    endGroup(child);
    await exited;
  }
}

/** Ends a process and those that it started; harmless when they have ended. */
function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // None of them is left.
  }
}
