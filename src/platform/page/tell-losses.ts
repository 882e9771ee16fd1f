import { type Loss, findLosses, rememberCameras } from "../../core/photos/loss.ts";
import { parseLossMemory } from "../../core/photos/loss-memory.ts";
import type { PhotoFacts } from "../../core/photos/photo-facts.ts";
import type { Settings } from "../../core/settings.ts";

/**
 * What a batch lost, without what the person does not want to hear of; remembers cameras whose photos came with a place.
 * Never rejects: a pick is as good without it.
 */
export async function tellLosses(store: Settings, batch: readonly PhotoFacts[]): Promise<Loss[]> {
  try {
    const memory = parseLossMemory(await store.read("losses"));
    const found = findLosses(batch, memory);
    const { placedCameras } = rememberCameras(memory, batch);
    if (placedCameras !== memory.placedCameras)
      await store.write("losses", { ...memory, placedCameras });
    return found.filter(({ kind }) => !memory.hidden.includes(kind));
  } catch {
    return [];
  }
}
