import type { BarePage } from "../../e2e/harness/bare-browser.ts";

/** What a page saw of itself while files came in. */
export type Seen = {
  /** Tasks over 50 ms from the `change` event on, before which the browser makes the list of files, ms each (Long Tasks API). */
  tasks: number[];
  /** Frames over 50 ms from then on, and what ran in them, ms each, as the browser tells it (Long Animation Frames API). */
  causes: Record<string, number>;
  /** The most that its JavaScript heap held, garbage and buffers with it, bytes. */
  peakHeapBytes: number;
};

/** Begins to listen: the browser tells tasks over 50 ms, and the heap is looked at four times a second. */
const WATCH = `(() => {
  const watched = (globalThis.watched = { tasks: [], frames: [], peakHeapBytes: 0, changedAtMs: Infinity });
  const heap = () =>
    (watched.peakHeapBytes = Math.max(watched.peakHeapBytes, performance.memory.usedJSHeapSize));
  addEventListener("change", () => (watched.changedAtMs = performance.now()), true);
  new PerformanceObserver((list) => watched.tasks.push(...list.getEntries())).observe({ type: "longtask" });
  new PerformanceObserver((list) => watched.frames.push(...list.getEntries())).observe({ type: "long-animation-frame" });
  heap();
  watched.timer = setInterval(heap, 250);
})()`;

const SEEN = `(() => {
  clearInterval(watched.timer);
  const { changedAtMs, peakHeapBytes } = watched;
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
  return { tasks, causes, peakHeapBytes };
})()`;

/** Watches a page from now on, until the answer is called, which tells what it saw. */
export async function watchPage(page: BarePage): Promise<() => Promise<Seen>> {
  await page.evaluate(WATCH);
  return () => page.evaluate<Seen>(SEEN);
}
