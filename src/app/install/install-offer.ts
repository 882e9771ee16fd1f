import { isInFirstRun } from "../../core/first-run.ts";
import type { Services } from "../services.ts";

/** Who said "not now" is not asked again for so long, ms. */
const SILENCE_MS = 30 * 86_400_000;

/** Whether installing may be offered: the first steps, which offer it too, are behind, and nobody said "not now" of late. */
export async function mayOfferInstall({ store, nowMs }: Services): Promise<boolean> {
  if (isInFirstRun(await store.read("firstRun"))) return false;
  const declinedAtMs = await store.read("installDeclinedAtMs");
  return declinedAtMs === null || nowMs() - declinedAtMs > SILENCE_MS;
}

/** The person does not want to install now, wherever they were asked. */
export function declineInstall({ store, nowMs }: Services): Promise<void> {
  return store.write("installDeclinedAtMs", nowMs());
}
