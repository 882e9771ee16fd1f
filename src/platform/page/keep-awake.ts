import { blockOf } from "../../core/schedule/block.ts";
import { isHeld } from "../../core/schedule/hold.ts";
import { minuteOfDay } from "../../core/schedule/minute-of-day.ts";
import { trusted } from "../../core/schedule/sensors.ts";
import type { JobStore } from "../../core/ports.ts";
import { readNetwork } from "../network.ts";

/** Whether the screen must stay on is asked this often, ms. */
const ASK_EVERY_MS = 5_000;

/**
 * Keeps the screen on while photos are sent, where the person asked for it: browsers without Background Sync send only as
 * long as the page lives, and a phone that sleeps ends it. Given up as soon as nothing waits or something blocks. The browser
 * takes the lock away from a hidden page; it is taken again when the page is seen.
 */
export function keepAwake(store: JobStore, nowMs: () => number): void {
  if (!("wakeLock" in navigator)) return;
  let lock: WakeLockSentinel | null = null;
  let asking: Promise<void> | null = null;

  const ask = async (): Promise<void> => {
    const wanted = document.visibilityState === "visible" && (await isSending(store, nowMs()));
    if (wanted && (lock === null || lock.released))
      lock = await navigator.wakeLock.request("screen");
    if (!wanted && lock !== null) {
      const held = lock;
      lock = null;
      await held.release();
    }
  };
  const askOnce = (): void => {
    // Refused on low battery, say: asked again with the next tick.
    asking ??= ask()
      .catch(() => {})
      .finally(() => (asking = null));
  };
  document.addEventListener("visibilitychange", askOnce);
  setInterval(askOnce, ASK_EVERY_MS);
  askOnce();
}

async function isSending(store: JobStore, atMs: number): Promise<boolean> {
  if (!(await store.read("keepAwake"))) return false;
  if ((await store.totals()).waitingCount === 0) return false;
  if (isHeld(await store.read("hold"), atMs)) return false;
  const power = trusted(await store.read("power"), atMs);
  const sensors = { ...readNetwork(), power };
  return blockOf(await store.read("conditions"), sensors, atMs, minuteOfDay(atMs)) === null;
}
