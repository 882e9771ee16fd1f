import { FIRST_CHUNK_BYTES, parseChunkCeiling } from "./schedule/chunk-size.ts";
import { parseConcurrency } from "./schedule/concurrency.ts";
import { parseConditions } from "./schedule/conditions.ts";
import { parseHold } from "./schedule/hold.ts";
import { parsePowerReading } from "./schedule/sensors.ts";
import { parseTestMode } from "./schedule/test-mode.ts";

/**
 * What this device remembers besides its rows: every entry with the parser that makes a value of whatever is stored,
 * a sensible one where nothing is. An entry is small, stands for itself, and is replaced whole.
 */
export const SETTINGS = {
  /** Why the whole queue waits, by what the home said last. */
  hold: parseHold,
  /** The chunk size that the last wake found good, bytes. */
  chunkBytes: parseChunkBytes,
  /** What the way home refused, so that it is not tried at every growth. */
  chunkCeiling: parseChunkCeiling,
  /** How many photos the last wake found best at once. */
  concurrency: parseConcurrency,
  /** When this device may send, as the person chose it. */
  conditions: parseConditions,
  /** The battery, as a page read it last. */
  power: parsePowerReading,
  testMode: parseTestMode,
  /** Whether an open page keeps the screen on while photos are sent. */
  keepAwake: (stored: unknown): boolean => stored === true,
  /** The language that a page spoke last (BCP 47), for the worker's notifications. */
  language: (stored: unknown): string => (typeof stored === "string" ? stored : "en"),
  /** The person asked to be told when all is home or something needs them. */
  notifications: (stored: unknown): boolean => stored === true,
  /** When the person last did not want to install Homeward, ms since the epoch; null: never asked. */
  installDeclinedAtMs: (stored: unknown): number | null =>
    typeof stored === "number" ? stored : null,
  /** What they have been told; schedule/told-notices.ts reads it, in a late part. */
  notices: (stored: unknown): unknown => stored,
  /** The home that receipts count of; meeting another one replaces it (meet-home.ts). */
  homeId: (stored: unknown): string | null => (typeof stored === "string" ? stored : null),
  /** The home, and so the key, that this device met first, while another one answers in its place and the person has not said that this is right. */
  homeBefore: (stored: unknown): string | null => (typeof stored === "string" ? stored : null),
  /** Which of the first steps a person has behind them; first-run.ts reads it, in a late part. */
  firstRun: (stored: unknown): unknown => stored,
  /** What is remembered for telling what picks lost; photos/loss-memory.ts reads it, in a late part. */
  losses: (stored: unknown): unknown => stored,
  /** What became of shares whose page has not shown it yet; share/shared-reports.ts reads it, in a late part. */
  shared: (stored: unknown): unknown => stored,
} as const satisfies Record<string, (stored: unknown) => unknown>;

export type SettingName = keyof typeof SETTINGS;
export type Setting<Name extends SettingName> = ReturnType<(typeof SETTINGS)[Name]>;

/** What was learnt of one home and of the way there: it says nothing about another home, and goes when the home does. */
export const SETTINGS_OF_HOME = [
  "hold",
  "chunkBytes",
  "chunkCeiling",
  "concurrency",
] as const satisfies readonly SettingName[];

/** Settings, durable and shared by page and worker. Rejections are HomewardError. */
export interface Settings {
  read<Name extends SettingName>(name: Name): Promise<Setting<Name>>;
  /** Replaces a setting; on disk when it resolves, though a power cut may bring the old one back. */
  write<Name extends SettingName>(name: Name, value: Setting<Name>): Promise<void>;
}

function parseChunkBytes(stored: unknown): number {
  return typeof stored === "number" && Number.isSafeInteger(stored) && stored > 0
    ? stored
    : FIRST_CHUNK_BYTES;
}
