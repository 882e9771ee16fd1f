import type { MissingPart, ResourceType, Together } from "../jobs/job.ts";

const NAMES: Record<ResourceType, string> = {
  photo: "photo",
  raw: "RAW",
  video: "video",
  pairedVideo: "video",
  sidecar: "notes",
};

const MISSING: Record<MissingPart, string> = {
  video: "The video of this Live Photo is missing",
  photo: "The photo of this Live Photo is missing",
};

/** What a photo has, and what of it is missing: `photo + video`. */
export function togetherWords({ types, missing }: Together): string {
  if (missing !== null) return MISSING[missing];
  const order = Object.keys(NAMES) as ResourceType[];
  const names = order.filter((type) => types.includes(type)).map((type) => NAMES[type]);
  return names.join(" + ");
}

/** What a file is to its photo, as a screen says it; a foreign client's own word stays. */
export function partName(resourceType: string): string {
  return NAMES[resourceType as ResourceType] ?? resourceType;
}
