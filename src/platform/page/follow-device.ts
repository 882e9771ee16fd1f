import type { WorkerLine } from "../../core/page-ports.ts";
import type { JobStore } from "../../core/ports.ts";
import { followBattery } from "./battery.ts";
import { keepAwake } from "./keep-awake.ts";
import { followWithBadge } from "./page-badge.ts";
import { registerPeriodic } from "./periodic.ts";

/**
 * Everything that an open page does with the device around it: battery, badge, screen, and the periodic wake. Resolves when
 * that wake is registered, where the browser grants it; rejects where the storage fails.
 */
export async function followDevice(
  store: JobStore,
  worker: WorkerLine,
  nowMs: () => number,
): Promise<void> {
  followWithBadge(store, worker);
  keepAwake(store, nowMs);
  await Promise.all([followBattery(store, worker, nowMs), registerPeriodic()]);
}
