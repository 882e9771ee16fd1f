const two = (part: number) => String(part).padStart(2, "0");

/** The time of an instant (ms since the epoch) on this device's wall: `03:12`. */
export function formatTime(atMs: number): string {
  const date = new Date(atMs);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}
