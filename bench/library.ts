// `npm run bench:library [-- --small 1000 --large 1000000]`: what pages of the library cost in a small and in a large one.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openSqliteCatalogue } from "../server/adapters/sqlite/catalogue.ts";
import { fillLibrary } from "./library/fill.ts";
import { QUERIES } from "./library/queries.ts";

const { values } = parseArgs({
  options: {
    small: { type: "string", default: "1000" },
    large: { type: "string", default: "1000000" },
    rounds: { type: "string", default: "60" },
  },
});
const sizes = [Number(values.small), Number(values.large)];
const rounds = Number(values.rounds);
/** A query that takes longer than this is not repeated as often, ms. */
const PATIENCE_MS = 5000;

const median = (times: number[]) => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0;

const folder = mkdtempSync(join(tmpdir(), "homeward-bench-"));
try {
  const libraries = [];
  for (const assetCount of sizes) {
    const file = join(folder, `${assetCount}.sqlite`);
    const startedAtMs = performance.now();
    await (await openSqliteCatalogue(file)).close();
    fillLibrary(file, assetCount);
    const seconds = ((performance.now() - startedAtMs) / 1000).toFixed(1);
    console.log(`${assetCount.toLocaleString("en")} assets made in ${seconds} s`);
    libraries.push({ assetCount, catalogue: await openSqliteCatalogue(file) });
  }
  const titles = ["small, ms", "large, ms", "ratio"];
  console.log("".padEnd(35), ...titles.map((title) => title.padStart(10)));
  for (const { name, run } of QUERIES) {
    const times = libraries.map((): number[] => []);
    const startedAtMs = performance.now();
    // In turn, so that a machine that is busy meanwhile slows both.
    for (let n = 0; n <= rounds && performance.now() - startedAtMs < PATIENCE_MS; n += 1) {
      for (const [at, { catalogue, assetCount }] of libraries.entries()) {
        const before = performance.now();
        await run(catalogue, assetCount);
        // The first one warms up.
        if (n > 0) times[at]?.push(performance.now() - before);
      }
    }
    const medians = times.map(median);
    const [small = 0, large = 0] = medians;
    const row = [small.toFixed(2), large.toFixed(2), (large / small).toFixed(2)];
    console.log(name.padEnd(35), ...row.map((cell) => cell.padStart(10)));
  }
  for (const { catalogue } of libraries) await catalogue.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
