import type { ResourceType, Together } from "../jobs/job.ts";
import { PART_WORDS } from "../words/spoken.ts";

const ORDER: readonly ResourceType[] = ["photo", "raw", "video", "pairedVideo", "sidecar"];

/** What a photo has, and what of it is missing: `photo + video`. */
export function togetherWords({ types, missing }: Together): string {
  if (missing !== null) return PART_WORDS.missing[missing];
  const names = ORDER.filter((type) => types.includes(type)).map((type) => PART_WORDS.names[type]);
  return names.join(" + ");
}

/** What a file is to its photo, as a screen says it; a foreign client's own word stays. */
export function partName(resourceType: string): string {
  return PART_WORDS.names[resourceType as ResourceType] ?? resourceType;
}
