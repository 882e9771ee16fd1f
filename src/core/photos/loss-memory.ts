import { type DeviceMemory, type LossKind, parseDeviceMemory } from "./loss.ts";

/** What a device remembers for telling losses: cameras, and what the person does not want to hear of again. */
export type LossMemory = DeviceMemory & { hidden: readonly LossKind[] };

/** Every kind that there is, so that a new one cannot be left out. */
const IS_KIND: Record<LossKind, true> = {
  "place-missing": true,
  "re-encoded": true,
  "video-missing": true,
  "photo-missing": true,
  "date-from-file": true,
  "edited-copy": true,
};

/** Reads what was written down; what makes no sense of it is left out. */
export function parseLossMemory(stored: unknown): LossMemory {
  const { hidden } = (stored ?? {}) as { hidden?: unknown };
  const names: unknown[] = Array.isArray(hidden) ? hidden : [];
  return {
    ...parseDeviceMemory(stored),
    hidden: (Object.keys(IS_KIND) as LossKind[]).filter((kind) => names.includes(kind)),
  };
}

/** The memory after the person has asked not to hear of a kind again. */
export function hideLoss(memory: LossMemory, kind: LossKind): LossMemory {
  return memory.hidden.includes(kind) ? memory : { ...memory, hidden: [...memory.hidden, kind] };
}
