import type { StoredHere } from "../../core/page-ports.ts";
import { estimateStorage } from "../room.ts";

/** What this origin uses, and what is left where the browser tells it. Never rejects. */
export async function storedHere(): Promise<StoredHere> {
  const estimate = await estimateStorage();
  if (estimate !== null) {
    const { usageBytes, quotaBytes } = estimate;
    return { usedBytes: usageBytes, leftBytes: Math.max(0, quotaBytes - usageBytes) };
  }
  try {
    return { usedBytes: (await navigator.storage.estimate()).usage ?? null, leftBytes: null };
  } catch {
    return { usedBytes: null, leftBytes: null };
  }
}

/** Asks the browser never to clear what is stored here. Firefox asks the person; Chromium and Safari decide by themselves. */
export async function askToKeep(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
