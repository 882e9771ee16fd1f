import type { StorageEstimate } from "../core/jobs/job-limit.ts";

const GIB = 2 ** 30;

/**
 * What the browser says of this origin's storage; null where it does not tell. Chromium from 138 on answers with usage and a
 * whole number of GiB, at most 10, whatever it would really take (https://chromestatus.com/feature/4977371751645184):
 * that tells nothing, and taken at its word it would refuse a film of 11 GiB that fits.
 */
export async function estimateStorage(): Promise<StorageEstimate | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined || quota <= 0) return null;
    const isMadeUp = (quota - usage) % GIB === 0;
    return isMadeUp ? null : { usageBytes: usage, quotaBytes: quota };
  } catch {
    return null;
  }
}
