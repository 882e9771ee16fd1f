// `npm run simulate -- --seeds 1000 [--from 1]` or `--seed N`, [--days 3]: simulated devices in bad weather, in one process.
import { parseArgs } from "node:util";
import "../src/core/words/speak-english.suite.ts";
import { runSeed, type SeedResult } from "./simulate/run-seed.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "100" },
    from: { type: "string", default: "1" },
    seed: { type: "string" },
    days: { type: "string", default: "3" },
  },
});

if (values.seed === undefined) await runMany(Number(values.from), Number(values.seeds));
else await replay(Number(values.seed));

async function replay(seed: number): Promise<void> {
  const result = await runSeed(seed, Number(values.days));
  for (const line of result.trace) console.log(line);
  console.log(`trace ${result.traceHash}`);
  console.table([figures([result])]);
  if (result.violation !== null) process.exitCode = 1;
}

async function runMany(from: number, count: number): Promise<void> {
  const startedAtMs = performance.now();
  const results: SeedResult[] = [];
  for (let seed = from; seed < from + count; seed++) {
    const result = await runSeed(seed, Number(values.days));
    // Thousands of traces would not fit.
    results.push({ ...result, trace: [] });
    if (result.violation === null) continue;
    process.exitCode = 1;
    console.log(`seed ${seed}: ${result.violation}`);
    for (const line of result.trace.slice(-12)) console.log(`    ${line}`);
    console.log(`  replay: npm run simulate -- --seed ${seed}`);
  }
  console.table([
    { ...figures(results), seconds: round((performance.now() - startedAtMs) / 1_000) },
  ]);
}

function figures(results: readonly SeedResult[]): Record<string, number> {
  const sum = (field: "days" | "kills" | "wakes" | "requests" | "photos" | "home"): number =>
    round(results.reduce((total, result) => total + result[field], 0));
  return {
    seeds: results.length,
    "device-days": sum("days"),
    kills: sum("kills"),
    wakes: sum("wakes"),
    requests: sum("requests"),
    "most an hour": Math.max(...results.map((result) => result.mostRequestsAnHour)),
    photos: sum("photos"),
    "photos home": sum("home"),
    violations: results.filter((result) => result.violation !== null).length,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
