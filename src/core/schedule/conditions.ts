/** When this device may send, as the person chose it. Read again before every chunk. */
export type Conditions = {
  /** Only where sending costs nothing. null: not chosen; then mobile data waits wherever the browser can tell it apart. */
  unmeteredOnly: boolean | null;
  /** Waits while the browser asks sites to save data. */
  obeysDataSaver: boolean;
  power: PowerRule;
  timeWindow: TimeWindow | null;
  pause: Pause;
};

/** `charging-or-above`: on the charger, or with more than so many percent in the battery. */
export type PowerRule =
  | { kind: "any" }
  | { kind: "charging" }
  | { kind: "charging-or-above"; percent: number };

/** From one minute of the day to another on this device's wall clock, 0 to 1439; may go over midnight. Equal: the whole day. */
export type TimeWindow = { fromMinute: number; toMinute: number };

/** `until`: an instant, ms since the epoch. */
export type Pause = { kind: "none" } | { kind: "until"; atMs: number } | { kind: "until-resumed" };

/** What holds before anybody chose anything. */
export const DEFAULT_CONDITIONS: Conditions = {
  unmeteredOnly: null,
  obeysDataSaver: true,
  power: { kind: "any" },
  timeWindow: null,
  pause: { kind: "none" },
};

/** Reads stored conditions; a field that is missing or makes no sense is as if it had not been chosen. */
export function parseConditions(value: unknown): Conditions {
  const row = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const { unmeteredOnly, obeysDataSaver } = row;
  return {
    unmeteredOnly: typeof unmeteredOnly === "boolean" ? unmeteredOnly : null,
    obeysDataSaver: obeysDataSaver !== false,
    power: parsePower(row["power"]),
    timeWindow: parseWindow(row["timeWindow"]),
    pause: parsePause(row["pause"]),
  };
}

function parsePower(value: unknown): PowerRule {
  const rule = value as Partial<Record<string, unknown>> | null | undefined;
  if (rule?.["kind"] === "charging") return { kind: "charging" };
  const percent = rule?.["percent"];
  return rule?.["kind"] === "charging-or-above" && isWithin(percent, 0, 100)
    ? { kind: "charging-or-above", percent }
    : { kind: "any" };
}

function parseWindow(value: unknown): TimeWindow | null {
  const window = value as Partial<Record<string, unknown>> | null | undefined;
  const [fromMinute, toMinute] = [window?.["fromMinute"], window?.["toMinute"]];
  return isWithin(fromMinute, 0, 1439) && isWithin(toMinute, 0, 1439)
    ? { fromMinute, toMinute }
    : null;
}

function parsePause(value: unknown): Pause {
  const pause = value as Partial<Record<string, unknown>> | null | undefined;
  const atMs = pause?.["atMs"];
  if (pause?.["kind"] === "until-resumed") return { kind: "until-resumed" };
  return pause?.["kind"] === "until" && isWithin(atMs, 0, Number.MAX_SAFE_INTEGER)
    ? { kind: "until", atMs }
    : { kind: "none" };
}

function isWithin(value: unknown, least: number, most: number): value is number {
  return Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most;
}
