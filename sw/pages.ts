import type { WorkerMessage } from "../src/core/messages/messages.ts";

declare const self: ServiceWorkerGlobalScope;

/** Pages are told of changes at most this often, ms. */
const TELL_EVERY_MS = 250;
/** While work goes on, pages are asked this often whether they are still there, ms. */
const ASK_EVERY_MS = 15_000;

/** Posts to every open page of this origin. */
export async function tellPages(message: WorkerMessage): Promise<void> {
  for (const client of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) {
    client.postMessage(message);
  }
}

/** A function that tells pages of changes, thinned out: the first at once, the rest in steps, the last never lost. */
export function changeTeller(): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  const tell = (): void => {
    if (timer !== null) {
      again = true;
      return;
    }
    void tellPages({ kind: "queueChanged" });
    timer = setTimeout(() => {
      timer = null;
      if (again) tell();
    }, TELL_EVERY_MS);
    again = false;
  };
  return tell;
}

/**
 * Asks the pages "still there?" as long as `work` lasts. Their answers are fresh message events, and each keeps the worker
 * awake a little longer; page timers would not do, for a hidden tab gets one a minute.
 */
export async function keepAwakeWith(work: Promise<unknown>): Promise<void> {
  const timer = setInterval(() => void tellPages({ kind: "stillThere" }), ASK_EVERY_MS);
  try {
    await work;
  } finally {
    clearInterval(timer);
  }
}
