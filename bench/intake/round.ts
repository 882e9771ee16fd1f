import { BareDevice, pickBare } from "../../e2e/harness/bare-device.ts";
import type { BarePage } from "../../e2e/harness/bare-browser.ts";
import type { Home } from "../../e2e/harness/home.ts";
import type { Fixture } from "../../e2e/fixtures/cache.ts";
import { watchMemory } from "../memory.ts";

/** How one pick of many files went in the page. */
export type IntakeRound = {
  load: string;
  files: number;
  /** From the pick until the page says what became of it, ms. */
  takenMs: number;
  /** Tasks of the page over 50 ms meanwhile (Long Tasks API), and the longest, ms: from the `change` event on, before which the browser makes the list of files. */
  longTasks: number;
  longestMs: number;
  /** Frames over 50 ms from then on, and what ran in them, ms each, as the browser tells it (Long Animation Frames API). */
  causes: Record<string, number>;
  /** The page's JavaScript heap before, the highest seen, and after, bytes. */
  heapBytes: [number, number, number];
  /** All renderers' proportional memory before and at its peak, bytes. */
  rendererBytes: [number, number];
  /** What the report says. */
  words: string;
};

/** Begins to listen: the browser tells tasks over 50 ms, and the heap is looked at four times a second. */
const WATCH = `(() => {
  const watched = (globalThis.watched = { tasks: [], heaps: [] });
  const heap = () => watched.heaps.push(performance.memory.usedJSHeapSize);
  addEventListener("change", () => (watched.changedAtMs = performance.now()), true);
  new PerformanceObserver((list) => watched.tasks.push(...list.getEntries())).observe({ type: "longtask" });
  watched.frames = [];
  new PerformanceObserver((list) => watched.frames.push(...list.getEntries())).observe({ type: "long-animation-frame" });
  heap();
  watched.timer = setInterval(heap, 250);
})()`;

const SEEN = `(() => {
  clearInterval(watched.timer);
  watched.heaps.push(performance.memory.usedJSHeapSize);
  const { heaps, changedAtMs } = watched;
  const tasks = watched.tasks
    .map(({ startTime, duration }) => startTime + duration - Math.max(startTime, changedAtMs))
    .filter((ms) => ms > 50);
  const causes = {};
  const add = (cause, ms) => (causes[cause] = (causes[cause] ?? 0) + Math.round(ms));
  for (const { startTime, duration, renderStart, styleAndLayoutStart, scripts } of watched.frames) {
    const endMs = startTime + duration;
    if (endMs < changedAtMs) continue;
    add("frames", 1);
    if (styleAndLayoutStart > 0) add("style, layout, paint", endMs - styleAndLayoutStart);
    if (renderStart > 0 && styleAndLayoutStart > 0) add("animation frames", styleAndLayoutStart - renderStart);
    for (const script of scripts) add(script.invoker, script.duration);
  }
  return { tasks, causes, heaps: [heaps[0], Math.max(...heaps), heaps.at(-1)] };
})()`;

/** Picks the files on a device of its own; `isHomeAway`: the home is stopped while they come in. */
export async function intakeRound(
  load: string,
  home: Home,
  files: readonly Fixture[],
  isHomeAway: boolean,
): Promise<IntakeRound> {
  const device = await BareDevice.launch({ flags: ["--enable-precise-memory-info"] });
  try {
    const page = await device.pair(home.origin, await home.anotherPairingCode());
    if (isHomeAway) await home.stop();
    const still = watchMemory(device.browser.pid).stop();
    await page.evaluate(WATCH);
    const memory = watchMemory(device.browser.pid);
    const startedAtMs = performance.now();
    await pickBare(page, files);
    await page.until("document.querySelector('.report')", 900_000);
    const takenMs = performance.now() - startedAtMs;
    const seen = await page.evaluate<{
      tasks: number[];
      causes: Record<string, number>;
      heaps: [number, number, number];
    }>(SEEN);
    const words = await wordsOf(page);
    return {
      load,
      files: files.length,
      takenMs,
      longTasks: seen.tasks.length,
      longestMs: Math.max(0, ...seen.tasks),
      causes: seen.causes,
      heapBytes: seen.heaps,
      rendererBytes: [still.rendererBytes, memory.stop().rendererBytes],
      words,
    };
  } finally {
    await device.dispose();
    if (isHomeAway) await home.run();
  }
}

function wordsOf(page: BarePage): Promise<string> {
  return page.evaluate<string>(
    "document.querySelector('.report-words').innerText.slice(0, 200).replaceAll(/\\s+/g, ' ')",
  );
}
