import type { WorkerLine } from "../../core/page-ports.ts";
import type { JobStore } from "../../core/ports.ts";

/** A reading is trusted for five minutes; it is written down anew this often, ms. */
const READ_EVERY_MS = 60_000;

/** Chromium's battery (https://w3c.github.io/battery/): pages only, and not in TypeScript's DOM library. `level` is 0 to 1. */
type Battery = EventTarget & { charging: boolean; level: number };
type BatteryNavigator = { getBattery?: () => Promise<Battery> };

/**
 * Writes the battery down for the worker, which cannot read it: at once, when it changes, and every minute while somebody looks
 * or work is left. Plugged in or unplugged, the worker is rung. Does nothing where the browser has no such API. Never rejects.
 */
export async function followBattery(
  store: JobStore,
  worker: WorkerLine,
  nowMs: () => number,
): Promise<void> {
  const battery = await (navigator as BatteryNavigator).getBattery?.().catch(() => undefined);
  if (battery === undefined) return;
  // A power cut or a full device costs one reading: the next one comes within a minute.
  const write = async (): Promise<void> => {
    const { charging, level } = battery;
    const levelPercent = Math.round(level * 100);
    await store.write("power", { charging, levelPercent, readAtMs: nowMs() }).catch(() => {});
  };
  battery.addEventListener("levelchange", () => void write());
  battery.addEventListener("chargingchange", () => {
    void write().then(() => worker.ring("conditions"));
  });
  setInterval(
    () => void isWanted(store).then((wanted) => (wanted ? write() : null)),
    READ_EVERY_MS,
  );
  await write();
}

async function isWanted(store: JobStore): Promise<boolean> {
  if (document.visibilityState === "visible") return true;
  return store.totals().then(
    ({ waitingCount }) => waitingCount > 0,
    () => false,
  );
}
