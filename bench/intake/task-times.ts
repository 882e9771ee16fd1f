import type { BareBrowser } from "../../e2e/harness/bare-browser.ts";

/** What tasks of the page cost the processor, whoever else used the machine meanwhile. */
export type TaskTimes = {
  /** Tasks of more than 50 ms of the thread's own time. */
  overCount: number;
  longestMs: number;
};

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Begin, and how long it took by the clock and by the thread's own time, µs. */
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { type?: string } };
};

/** Buffer of the browser's trace, kB: ten thousand files are some 1.5 million events. */
const BUFFER_KB = 1_000_000;
const LONG_MS = 50;
/** Shorter tasks are not kept, µs. */
const KEPT_FROM_US = 5_000;

/**
 * Has Chromium record its tasks, until the answer is called. A task over 50 ms by the clock may be one that had to wait for a processor;
 * this tells what it computed. In the task of the `change` event only what follows the event counts: before it the browser makes
 * its list of files.
 */
export async function recordTasks(browser: BareBrowser): Promise<() => Promise<TaskTimes>> {
  const events: TraceEvent[] = [];
  let changed: TraceEvent | null = null;
  browser.on("Tracing.dataCollected", ({ value }) => {
    for (const event of value as TraceEvent[]) {
      if (event.ph !== "X") continue;
      if (event.name === "RunTask" && (event.tdur ?? 0) >= KEPT_FROM_US) events.push(event);
      if (event.name === "EventDispatch" && event.args?.data?.type === "change") changed = event;
    }
  });
  const isComplete = new Promise<void>((resolve) => {
    browser.on("Tracing.tracingComplete", () => resolve());
  });
  await browser.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: {
      recordMode: "recordUntilFull",
      traceBufferSizeInKb: BUFFER_KB,
      includedCategories: ["devtools.timeline", "disabled-by-default-devtools.timeline"],
      excludedCategories: ["*"],
    },
  });
  return async () => {
    await browser.send("Tracing.end");
    await isComplete;
    if (changed === null) throw new Error("The trace holds no change event");
    return timesAfter(changed, events);
  };
}

function timesAfter(changed: TraceEvent, events: readonly TraceEvent[]): TaskTimes {
  const { pid, tid, ts } = changed;
  const ms = events
    .filter((task) => task.pid === pid && task.tid === tid && endOf(task) > ts)
    .map((task) => (task.ts <= ts ? changed : task))
    .map(({ tdur = 0 }) => tdur / 1_000);
  return {
    overCount: ms.filter((one) => one > LONG_MS).length,
    longestMs: Math.max(0, ...ms),
  };
}

const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;
