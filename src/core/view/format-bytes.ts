import { intl } from "../words/intl.ts";
import { FORMAT_WORDS } from "../words/spoken.ts";

const UNITS = ["bytes", "kilobytes", "megabytes", "gigabytes", "terabytes"] as const;

/**
 * A size as a person reads it, in decimal units as cameras and shops use them: `812 bytes`, `3.4 MB`, `120 GB`.
 * Three digits at most, so that a growing counter changes its width as seldom as possible.
 */
export function formatBytes(sizeBytes: number): string {
  const bytes = Math.max(0, Math.round(sizeBytes));
  const { count, tenth } = intl();
  if (bytes < 1000) return FORMAT_WORDS.bytes(bytes);
  let unit = 0;
  let value = bytes;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const size = (value < 9.95 ? tenth : count).format(value < 9.95 ? value : Math.round(value));
  return FORMAT_WORDS[UNITS[unit] as "kilobytes"](size);
}
