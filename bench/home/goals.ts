import type { HomeRound } from "./round.ts";
import type { Way } from "./ways.ts";

/** A ratio that a load has to keep, for each round by itself. */
export type Goal = {
  words: string;
  sizeBytes: number;
  /** Null where a way of the round was not measured. */
  ratioOf: (round: ReadonlyMap<Way, HomeRound>) => number | null;
  bound: { atLeast: number } | { atMost: number };
};

const over = (a: number | null | undefined, b: number | null | undefined) =>
  a === null || a === undefined || b === null || b === undefined ? null : a / b;

const speedOverTus: Goal["ratioOf"] = (round) =>
  over(round.get("homeward")?.mbPerS, round.get("tus")?.mbPerS);

export const GOALS: readonly Goal[] = [
  {
    words: "CPU / (nginx + sha256sum)",
    sizeBytes: 2_000_000,
    ratioOf: (round) => {
      const nginx = round.get("nginx");
      const floor = nginx === undefined ? null : nginx.cpuSPerGb + (nginx.sha256sumSPerGb ?? NaN);
      return over(round.get("homeward")?.cpuSPerGb, floor);
    },
    bound: { atMost: 1.4 },
  },
  {
    words: "MB/s / @tus/server",
    sizeBytes: 2_000_000,
    ratioOf: speedOverTus,
    bound: { atLeast: 1.4 },
  },
  {
    words: "MB/s / @tus/server",
    sizeBytes: 100_000,
    ratioOf: speedOverTus,
    bound: { atLeast: 1.4 },
  },
  {
    words: "CPU / bare node:http",
    sizeBytes: 100_000,
    ratioOf: (round) => over(round.get("homeward")?.cpuSPerGb, round.get("bare")?.cpuSPerGb),
    bound: { atMost: 1.5 },
  },
];
/** MB. */
export const MOST_RSS_MB = 160;
