import { stripVTControlCharacters } from "node:util";
import { Gate } from "../harness/gate.ts";
import { Home } from "../harness/home.ts";
import type { Browser, BrowserPage, Engine } from "./browser.ts";
import type { Journey } from "./journey.ts";

const WITHIN_MS = 120_000;

/** How a journey went in one browser, and what there is to say about it. */
export type Outcome = { result: "passed" | "failed" | "skipped"; words: string };

/** Runs one journey in one browser, with a home, a gate and a profile of its own. Never rejects. */
export async function travel(engine: Engine, journey: Journey): Promise<Outcome> {
  if (journey.needsProfile === true && engine.keepsProfile !== true) {
    return { result: "skipped", words: engine.keepsProfile.because };
  }
  const startedAtMs = performance.now();
  let home: Home | null = null;
  let gate: Gate | null = null;
  let browser: Watched | null = null;
  try {
    home = await Home.start();
    gate = await Gate.open(home);
    browser = new Watched(await engine.launch());
    const words = await inTime(journey.run({ home, gate, browser }), journey.withinMs ?? WITHIN_MS);
    const tookS = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    return { result: "passed", words: words === "" ? `${tookS} s` : `${tookS} s, ${words}` };
  } catch (error) {
    const said = (await browser?.text()) ?? "";
    const problem = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const report = [problem, "The page:", said, "Requests:", gate?.describe() ?? ""];
    return { result: "failed", words: stripVTControlCharacters(report.join("\n")) };
  } finally {
    await browser?.dispose();
    await gate?.dispose();
    await home?.dispose();
  }
}

async function inTime(work: Promise<string>, withinMs: number): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Not over after ${withinMs / 1000} s`)), withinMs);
  });
  // When it is late, what it still does fails with its browser, and nobody needs to hear of that.
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** A browser that remembers the page opened last, for the words of a failed journey. */
class Watched implements Browser {
  readonly #browser: Browser;
  #last: BrowserPage | null = null;

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  async open(url: string): Promise<BrowserPage> {
    return (this.#last = await this.#browser.open(url));
  }

  kill(): Promise<void> {
    return this.#browser.kill();
  }

  start(): Promise<void> {
    return this.#browser.start();
  }

  dispose(): Promise<void> {
    return this.#browser.dispose();
  }

  async text(): Promise<string> {
    const none = "(it answers no more)";
    const asked = this.#last?.evaluate<string>("document.body.innerText").catch(() => none);
    const late = new Promise<string>((resolve) => setTimeout(() => resolve(none), 5_000));
    return Promise.race([asked ?? none, late]);
  }
}
