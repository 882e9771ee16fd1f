import type { PeakMemory } from "./memory.ts";

/** What one round of one way measured. Times in ms, from the start of what they name. */
export type Round = {
  way: "homeward" | "bare PUT";
  load: string;
  bytes: number;
  /** Picked until all bytes are on the device. */
  savedMs: number;
  /** Everything saved and the home there, until the last receipt (bare PUT: until the last answer). */
  sentMs: number;
  memory: PeakMemory;
  /** Peak resident memory of the receiving server, bytes. */
  serverBytes: number;
};
