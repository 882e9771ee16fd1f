import { appendFileSync, mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Round } from "./round.ts";

const FOLDER = fileURLToPath(new URL("results", import.meta.url));

/** Appends one measurement as a JSON line to today's file. */
export function note(measurement: object): void {
  mkdirSync(FOLDER, { recursive: true });
  const at = new Date().toISOString();
  appendFileSync(
    `${FOLDER}/${at.slice(0, 10)}.jsonl`,
    `${JSON.stringify({ at, ...measurement })}\n`,
  );
}

/** One line per way and load: medians, with the lowest and highest in brackets. 1 MB = 10^6 bytes. */
export function table(rounds: readonly Round[]): Record<string, string>[] {
  const groups = Map.groupBy(rounds, ({ load, way }) => `${load}, ${way}`);
  return Array.from(groups, ([name, group]) => ({
    what: name,
    rounds: String(group.length),
    "save MB/s": spread(group.map(({ bytes, savedMs }) => bytes / 1000 / savedMs)),
    "send MB/s": spread(group.map(({ bytes, sentMs }) => bytes / 1000 / sentMs)),
    "send s": spread(group.map(({ sentMs }) => sentMs / 1000)),
    "renderers MB": spread(group.map(({ memory }) => memory.rendererBytes / 1e6)),
    "rest of browser MB": spread(group.map(({ memory }) => memory.otherBytes / 1e6)),
    "server MB": spread(group.map(({ serverBytes }) => serverBytes / 1e6)),
  }));
}

/** The median, with the lowest and highest in brackets. */
export function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, middle, high] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)].map((value) =>
    (value ?? 0).toFixed((value ?? 0) < 10 ? 1 : 0),
  );
  return low === high ? `${middle}` : `${middle} (${low}–${high})`;
}
