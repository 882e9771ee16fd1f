// `npm run bench:home [-- --rounds 5 --concurrency 6 --only 2000000 --ways homeward,tus --times 1]`: what a photo costs the
// home, against servers that do less.
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { jpeg } from "../../e2e/fixtures/photos.ts";
import { note, spread } from "../report.ts";
import { GOALS, MOST_RSS_MB } from "./goals.ts";
import { type Load, loadsOf } from "./load.ts";
import { type HomeRound, homeRound } from "./round.ts";
import { TITLES, WAYS, type Way, obstacleTo } from "./ways.ts";

const { values } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    /** Several with commas. */
    concurrency: { type: "string", default: "6" },
    /** Photos of this size only, bytes. */
    only: { type: "string" },
    ways: { type: "string", default: WAYS.join() },
    /** So many times as many photos. */
    times: { type: "string", default: "1" },
    /** A round more of the home with small pictures drawn beside. */
    pictures: { type: "boolean", default: true },
  },
  allowNegative: true,
});
/** The rest of a photo is random bytes of its own. */
const TEMPLATE_RATIO = 0.8;

const asked = values.ways.split(",");
const ways = WAYS.filter((way) => asked.includes(way)).filter((way) => {
  const obstacle = obstacleTo(way);
  if (obstacle !== null) console.log(`${TITLES[way]} is skipped: ${obstacle}.`);
  return obstacle === null;
});

for (const concurrency of values.concurrency.split(",").map(Number)) {
  for (const load of loadsOf(Number(values.times))) {
    if (values.only !== undefined && load.sizeBytes !== Number(values.only)) continue;
    await compare(load, concurrency);
  }
}

/** All ways in turn, beginning with another one each round, so that whatever else the machine does meets all alike. */
async function compare(load: Load, concurrency: number): Promise<void> {
  console.log(`\n${load.name}, ${concurrency} at a time; load average ${loadavg().join(" ")}`);
  const template = await jpeg(7, load.sizeBytes * TEMPLATE_RATIO);
  const conditions = { load, templatePath: template.path, concurrency };
  const rounds: ReadonlyMap<Way, HomeRound>[] = [];
  const drawn: HomeRound[] = [];
  for (let n = 0; n < Number(values.rounds); n += 1) {
    const round = new Map<Way, HomeRound>();
    for (const way of [...ways.slice(n % ways.length), ...ways.slice(0, n % ways.length)])
      round.set(way, noted(await homeRound(way, { ...conditions, isDrawing: false })));
    rounds.push(round);
    if (values.pictures && round.has("homeward"))
      drawn.push(noted(await homeRound("homeward", { ...conditions, isDrawing: true })));
  }
  const rows = ways.map((way) =>
    row(
      TITLES[way],
      rounds.flatMap((round) => round.get(way) ?? []),
    ),
  );
  if (drawn.length > 0) rows.splice(1, 0, row("Homeward, drawing pictures", drawn));
  console.table(rows);
  judge(load, rounds);
}

function noted(round: HomeRound): HomeRound {
  note({ kind: "home", ...round });
  return round;
}

/** Medians, with the lowest and highest in brackets. */
function row(name: string, rounds: readonly HomeRound[]): Record<string, string> {
  const all = (pick: (round: HomeRound) => number) => spread(rounds.map(pick));
  const sums = rounds.flatMap(({ sha256sumSPerGb }) => sha256sumSPerGb ?? []);
  return {
    server: name,
    "MB/s": all(({ mbPerS }) => mbPerS),
    "CPU s/GB": all(({ cpuSPerGb }) => cpuSPerGb),
    "its children's": all(({ childCpuSPerGb }) => childCpuSPerGb),
    "sha256sum's": sums.length === 0 ? "" : spread(sums),
    "client's": all(({ clientCpuSPerGb }) => clientCpuSPerGb),
    "RSS MB": all(({ peakRssMb }) => peakRssMb),
    "others %": all(({ othersRatio }) => othersRatio * 100),
  };
}

function judge({ sizeBytes, name }: Load, rounds: readonly ReadonlyMap<Way, HomeRound>[]): void {
  for (const goal of GOALS.filter((one) => one.sizeBytes === sizeBytes)) {
    const ratios = rounds.flatMap((round) => goal.ratioOf(round) ?? []);
    if (ratios.length === 0) continue;
    const median = ratios.toSorted((a, b) => a - b)[ratios.length >> 1] ?? 0;
    const { bound } = goal;
    const isReached = "atLeast" in bound ? median >= bound.atLeast : median <= bound.atMost;
    const limit = "atLeast" in bound ? `at least ${bound.atLeast}` : `at most ${bound.atMost}`;
    const words = `${isReached ? "reached" : "MISSED "}  ${goal.words}: ${hundredths(ratios)}, ${limit}`;
    console.log(words);
    note({ kind: "home-goal", load: name, words: goal.words, median, ratios, ...bound, isReached });
  }
  const peaks = rounds.flatMap((round) => round.get("homeward")?.peakRssMb ?? []);
  if (peaks.length === 0) return;
  const isReached = Math.max(...peaks) <= MOST_RSS_MB;
  console.log(
    `${isReached ? "reached" : "MISSED "}  RSS: ${spread(peaks)} MB, at most ${MOST_RSS_MB}`,
  );
}

/** The median of ratios, with the lowest and highest in brackets. */
function hundredths(ratios: readonly number[]): string {
  const sorted = ratios.toSorted((a, b) => a - b);
  const [low, middle, high] = [sorted[0], sorted[sorted.length >> 1], sorted.at(-1)];
  return `${middle?.toFixed(2)} (${low?.toFixed(2)}–${high?.toFixed(2)})`;
}
