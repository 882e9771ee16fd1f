/** Values that examples share. */
export const EXAMPLE_HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
export const EXAMPLE_ID = "9f86d081884c7d659a2feaa0c55ad015";
export const EXAMPLE_AT_MS = 1_780_000_000_000;
