import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { CHROMIUM, FLAGS } from "./chromium.ts";

type Reply = {
  id?: number;
  result?: Record<string, unknown>;
  error?: { message: string };
  /** With `params` instead of an id: something happened by itself. */
  method?: string;
  params?: Record<string, unknown>;
};

/**
 * Chromium with no debugger on its service workers: Playwright attaches to every worker, and an attached worker is
 * never stopped for being idle or for working too long. This one speaks DevTools over a pipe (which works from inside
 * a network namespace too) and attaches to single pages only, only while something is done with them.
 */
export class BareBrowser {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (reply: Reply) => void>();
  readonly #listeners: { method: string; listener: (params: Record<string, unknown>) => void }[] =
    [];
  #lastId = 0;

  private constructor(process: ChildProcess) {
    this.#process = process;
    const answers = process.stdio[4] as Readable;
    let rest = "";
    answers.setEncoding("utf8").on("data", (text: string) => {
      const messages = (rest + text).split("\0");
      rest = messages.pop() ?? "";
      for (const message of messages) this.#take(JSON.parse(message) as Reply);
    });
    process.once("exit", () => {
      for (const tell of this.#waiting.values()) tell({ error: { message: "Chromium ended" } });
      this.#waiting.clear();
    });
    (process.stdio[3] as Writable).on("error", () => {});
    answers.on("error", () => {});
  }

  /** `wrapper` is put before the command line, such as `ip netns exec NAME`. */
  static async launch(
    profileFolder: string,
    options: { flags?: string[]; wrapper?: string[] } = {},
  ): Promise<BareBrowser> {
    const commandLine = [
      ...(options.wrapper ?? []),
      CHROMIUM,
      "--headless",
      ...FLAGS,
      ...(options.flags ?? []),
      `--user-data-dir=${profileFolder}`,
      "--remote-debugging-pipe",
      "about:blank",
    ];
    const process = spawn(commandLine[0] ?? CHROMIUM, commandLine.slice(1), {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    const browser = new BareBrowser(process);
    await browser.send("Browser.getVersion");
    return browser;
  }

  get pid(): number {
    const pid = this.#process.pid;
    if (pid === undefined) throw new Error("Chromium does not run");
    return pid;
  }

  send(
    method: string,
    params: Record<string, unknown> = {},
    sessionId?: string,
  ): Promise<Record<string, unknown>> {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, ({ result, error }) => {
        if (error === undefined) resolve(result ?? {});
        else reject(new Error(`${method}: ${error.message}`));
      });
      (this.#process.stdio[3] as Writable).write(
        `${JSON.stringify({ id, method, params, sessionId })}\0`,
      );
    });
  }

  /** Hears what DevTools reports by itself under one name. */
  on(method: string, listener: (params: Record<string, unknown>) => void): void {
    this.#listeners.push({ method, listener });
  }

  /** Opens a page of its own. */
  async open(url: string): Promise<BarePage> {
    const { targetId } = await this.send("Target.createTarget", { url });
    return new BarePage(this, targetId as string);
  }

  /** Power cut: the process dies where it stands. */
  kill(): Promise<void> {
    return this.#end(() => this.#process.kill("SIGKILL"));
  }

  /** Closes as a person does. */
  close(): Promise<void> {
    return this.#end(() => void this.send("Browser.close").catch(() => {}));
  }

  async #end(how: () => void): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const exited = once(this.#process, "exit");
    how();
    await exited;
  }

  #take(reply: Reply): void {
    if (reply.id === undefined) {
      for (const { method, listener } of this.#listeners)
        if (method === reply.method) listener(reply.params ?? {});
      return;
    }
    this.#waiting.get(reply.id)?.(reply);
    this.#waiting.delete(reply.id);
  }
}

/** A page of a bare browser; a debugger is attached to it only during a call. */
export class BarePage {
  readonly #browser: BareBrowser;
  readonly #targetId: string;

  constructor(browser: BareBrowser, targetId: string) {
    this.#browser = browser;
    this.#targetId = targetId;
  }

  /** The value of an expression, awaited; must be JSON. */
  evaluate<Value>(expression: string): Promise<Value> {
    return this.attached(async (send) => {
      const answer = await send("Runtime.evaluate", {
        expression,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      const problem = answer["exceptionDetails"] as
        | { exception?: { description?: string } }
        | undefined;
      if (problem !== undefined) throw new Error(problem.exception?.description ?? expression);
      return (answer["result"] as { value: Value }).value;
    });
  }

  /** Waits until an expression is true. */
  async until(expression: string, withinMs = 15_000): Promise<void> {
    const untilMs = Date.now() + withinMs;
    // A page that is being loaded has no place to ask in yet.
    const ask = () =>
      this.evaluate<boolean>(`Promise.resolve(${expression}).then(Boolean)`).catch(() => false);
    while (!(await ask())) {
      if (Date.now() > untilMs) {
        const text = await this.evaluate<string>("document.body.innerText");
        throw new Error(`The page never came to: ${expression}\nIt says:\n${text}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Puts files into an `<input type="file">`, as the picker does. */
  setFiles(selector: string, paths: string[]): Promise<void> {
    return this.attached(async (send) => {
      const expression = `document.querySelector(${JSON.stringify(selector)})`;
      const { result } = (await send("Runtime.evaluate", { expression })) as {
        result: { objectId?: string };
      };
      if (result.objectId === undefined) throw new Error(`The page has no ${selector}`);
      await send("DOM.setFileInputFiles", { files: paths, objectId: result.objectId });
    });
  }

  /** Stops every service worker where it stands, without a debugger on them. */
  stopWorkers(): Promise<void> {
    return this.attached(async (send) => {
      await send("ServiceWorker.enable");
      await send("ServiceWorker.stopAllWorkers");
    });
  }

  async close(): Promise<void> {
    await this.#browser.send("Target.closeTarget", { targetId: this.#targetId });
  }

  /** Work on this page's own DevTools session; the debugger leaves when it is done. */
  async attached<Value>(
    work: (
      send: (method: string, params?: Record<string, unknown>) => Promise<Record<string, unknown>>,
    ) => Promise<Value>,
  ): Promise<Value> {
    const { sessionId } = await this.#browser.send("Target.attachToTarget", {
      targetId: this.#targetId,
      flatten: true,
    });
    const session = sessionId as string;
    try {
      return await work((method, params) => this.#browser.send(method, params, session));
    } finally {
      await this.#browser.send("Target.detachFromTarget", { sessionId: session }).catch(() => {});
    }
  }
}
