/** What sending costs here, as far as the browser tells. */
export type NetworkKind = "unmetered" | "metered" | "unknown";

/** The battery as a page read it; a worker cannot. `readAtMs`: ms since the epoch. */
export type PowerReading = { charging: boolean; levelPercent: number; readAtMs: number };

/** What is known at this instant. `power` null: not known, or the reading is too old. */
export type Sensors = {
  network: NetworkKind;
  /** The browser asks sites to save data. */
  savesData: boolean;
  power: PowerReading | null;
};

/** A reading of the battery is trusted this long, ms. */
export const POWER_TRUSTED_MS = 5 * 60_000;

/** The reading, if it can still be trusted; one from the future comes from a clock that was wrong. */
export function trusted(reading: PowerReading | null, nowMs: number): PowerReading | null {
  const ageMs = reading === null ? Number.NaN : nowMs - reading.readAtMs;
  return ageMs >= 0 && ageMs <= POWER_TRUSTED_MS ? reading : null;
}

/** Reads a stored reading; null where there is none or it makes no sense. */
export function parsePowerReading(value: unknown): PowerReading | null {
  const row = value as Partial<Record<string, unknown>> | null | undefined;
  const [charging, levelPercent, readAtMs] = [
    row?.["charging"],
    row?.["levelPercent"],
    row?.["readAtMs"],
  ];
  return typeof charging === "boolean" &&
    typeof levelPercent === "number" &&
    typeof readAtMs === "number"
    ? { charging, levelPercent, readAtMs }
    : null;
}
