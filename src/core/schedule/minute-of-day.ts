/** Minutes since midnight on this device's wall clock, 0 to 1439, at an instant in ms since the epoch. */
export function minuteOfDay(nowMs: number): number {
  const at = new Date(nowMs);
  return at.getHours() * 60 + at.getMinutes();
}
