import type { WorkerLine } from "../../core/page-ports.ts";
import type { JobStore } from "../../core/ports.ts";
import { followBattery } from "./battery.ts";
import { keepAwake } from "./keep-awake.ts";
import { pageLanguage } from "./language.ts";
import { followWithBadge } from "./page-badge.ts";
import { registerPeriodic } from "./periodic.ts";

/**
 * Everything that an open page does with the device around it: battery, badge, screen, linked folders, and the periodic wake. Resolves when
 * that wake is registered, where the browser grants it; rejects where the storage fails.
 */
export async function followDevice(
  store: JobStore,
  worker: WorkerLine,
  nowMs: () => number,
): Promise<void> {
  followWithBadge(store, worker);
  keepAwake(store, nowMs);
  void followLinkedFolders(store, worker);
  await tellLanguage(store);
  await Promise.all([followBattery(store, worker, nowMs), registerPeriodic()]);
}

/** Writes down which language the worker is to speak in. */
async function tellLanguage(store: JobStore): Promise<void> {
  const language = pageLanguage();
  if ((await store.read("language")) !== language) await store.write("language", language);
}

/** Looks through linked folders, in browsers that can have some; the next visit or wake does where this fails. Never rejects. */
async function followLinkedFolders(store: JobStore, worker: WorkerLine): Promise<void> {
  if (!("showDirectoryPicker" in globalThis)) return;
  try {
    const { linkedFoldersOf } = await import("./linked-folders.ts");
    await linkedFoldersOf(store, worker).start();
  } catch {}
}
