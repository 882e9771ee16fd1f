import type { BarePage } from "../../e2e/harness/bare-browser.ts";
import { BareDevice, pickBare } from "../../e2e/harness/bare-device.ts";
import type { Fixture } from "../../e2e/fixtures/cache.ts";
import { watchMemory } from "../memory.ts";
import { type HeldMemory, heldMemory } from "./held-memory.ts";
import { watchPage } from "./page-watch.ts";
import { recordTasks, type TaskTimes } from "./task-times.ts";

/** How one pick of many files went in a page. */
export type IntakeRound = {
  load: string;
  files: number;
  /** From the pick until the page says what became of it, ms. */
  takenMs: number;
  /** Tasks of the page over 50 ms meanwhile, and the longest, ms. */
  longTasks: number;
  longestMs: number;
  causes: Record<string, number>;
  /** What is held before and after, without garbage, and with it at the peak. */
  before: HeldMemory;
  peak: HeldMemory;
  after: HeldMemory;
  /** The most that the page's heap held between, without garbage, bytes; null: it was not looked at, for looking makes tasks long. */
  liveHeapBytes: number | null;
  /** The same tasks by the processor's time; null: not recorded, for the record takes time and memory. */
  tasks: TaskTimes | null;
  /** What the page says. */
  words: string;
};

/** Who is measured: a page with `#choose`, on a device of its own, which says how many it took when all is taken. */
export type Subject = {
  load: string;
  open: (device: BareDevice) => Promise<BarePage>;
};

const LOOK_EVERY_MS = 1_000;

/** An expression for what the page says of so many files: in a card, or, where all went well, in the line at its lower edge. */
const sayingOf = (count: number): string =>
  `[...document.querySelectorAll(".report-words, .edge-line p")].map((one) => one.innerText).find((words) => words.includes("${count.toLocaleString("en")}"))`;

/**
 * Picks the files. `live`: garbage is collected each second, to tell what is held meanwhile from what is not; `tasks`: the browser
 * records its tasks.
 */
export async function intakeRound(
  { load, open }: Subject,
  files: readonly Fixture[],
  looks: { live: boolean; tasks: boolean },
): Promise<IntakeRound> {
  const device = await BareDevice.launch({ flags: ["--enable-precise-memory-info"] });
  try {
    const page = await open(device);
    const said = sayingOf(files.length);
    const before = await heldMemory(device, page);
    const seenBy = await watchPage(page);
    const memory = watchMemory(device.browser.pid, 250);
    const recorded = looks.tasks ? await recordTasks(device.browser) : null;
    const startedAtMs = performance.now();
    await pickBare(page, files);
    const liveHeapBytes = looks.live ? await liveUntilDone(device, page, said) : null;
    await page.until(said, 900_000);
    const takenMs = performance.now() - startedAtMs;
    const { tasks, causes, peakHeapBytes } = await seenBy();
    const { rendererBytes } = memory.stop();
    const recordedTasks = recorded === null ? null : await recorded();
    return {
      load,
      files: files.length,
      takenMs,
      longTasks: tasks.length,
      longestMs: Math.max(0, ...tasks),
      causes,
      before,
      peak: { heapBytes: peakHeapBytes, rendererBytes },
      after: await heldMemory(device, page),
      liveHeapBytes,
      tasks: recordedTasks,
      words: await page.evaluate<string>(said),
    };
  } finally {
    await device.dispose();
  }
}

async function liveUntilDone(device: BareDevice, page: BarePage, said: string): Promise<number> {
  let mostBytes = 0;
  while (!(await page.evaluate<boolean>(`${said} !== undefined`))) {
    mostBytes = Math.max(mostBytes, (await heldMemory(device, page)).heapBytes);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  return mostBytes;
}
