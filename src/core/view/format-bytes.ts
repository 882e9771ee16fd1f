const UNITS = ["bytes", "kB", "MB", "GB", "TB"] as const;

/**
 * A size as a person reads it, in decimal units as cameras and shops use them: `812 bytes`, `3.4 MB`, `120 GB`.
 * Three digits at most, so that a growing counter changes its width as seldom as possible.
 */
export function formatBytes(sizeBytes: number): string {
  const bytes = Math.max(0, Math.round(sizeBytes));
  if (bytes < 1000) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  let unit = 0;
  let value = bytes;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = value < 9.95 ? 1 : 0;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}
