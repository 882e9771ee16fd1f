import { type Loss, type LossCount, rememberCameras } from "../../core/photos/loss.ts";
import { parseLossMemory } from "../../core/photos/loss-memory.ts";
import type { JobStore } from "../../core/ports.ts";

/**
 * What a pick lost, without what the person does not want to hear of; remembers cameras whose photos came with a place.
 * Never rejects: a pick is as good without it.
 */
export async function tellLosses(
  store: Pick<JobStore<Blob>, "read" | "write" | "wholeLives">,
  lost: LossCount,
): Promise<Loss[]> {
  try {
    const memory = parseLossMemory(await store.read("losses"));
    const found = lost.losses(memory, await store.wholeLives(lost.halves()));
    const { placedCameras } = rememberCameras(memory, lost.placedCameras);
    if (placedCameras !== memory.placedCameras)
      await store.write("losses", { ...memory, placedCameras });
    return found.filter(({ kind }) => !memory.hidden.includes(kind));
  } catch {
    return [];
  }
}
