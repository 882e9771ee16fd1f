import type { TakenSource } from "./capture-date.ts";

/** Best first; what is not among them is trusted least. */
const ORDER: readonly TakenSource[] = [
  "exif",
  "container",
  "sidecar",
  "file-name",
  "file-name-day",
  "modified",
  "received",
];

function rankOf(source: string): number {
  const at = ORDER.findIndex((known) => known === source);
  return at === -1 ? ORDER.length : at;
}

/** Whether a date of source `one` is to be believed less than a date of source `other`. */
export const isWeakerSource = (one: string, other: string): boolean => rankOf(one) > rankOf(other);
