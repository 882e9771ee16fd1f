// `npm run bench:verify`: MB/s of `homeward verify` against `sha256sum` over the same files, both as whole programs, turn by
// turn in one run, all files in the page cache, so that hashing is measured and not the disk.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash, randomFillSync } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MAIN = join(import.meta.dirname, "..", "server", "main.ts");
const GOAL_RATIO = 1.3;
const ROUNDS = 5;
/** A library of small and large photos: how many, of how many bytes. */
const KINDS = [
  { count: 4000, sizeBytes: 100_000 },
  { count: 600, sizeBytes: 2_000_000 },
] as const;

const folder = mkdtempSync(join(tmpdir(), "homeward-bench-"));
const day = join(folder, "library", "2024", "2024-01-31");
const run = (program: string, args: string[]) =>
  execFileSync(program, args, { stdio: ["ignore", "ignore", "inherit"] });
const homeward = (...words: string[]) => run(process.execPath, [MAIN, ...words, "--data", folder]);
const shell = (line: string) => run("/bin/sh", ["-c", line]);

/** Writes files that all differ: one random block, changed at its start. */
function fill(): number {
  mkdirSync(day, { recursive: true });
  let bytes = 0;
  for (const { count, sizeBytes } of KINDS) {
    const block = randomFillSync(Buffer.alloc(sizeBytes));
    for (let n = 0; n < count; n += 1) {
      createHash("sha256").update(`${sizeBytes} ${n}`).digest().copy(block);
      writeFileSync(join(day, `${sizeBytes}-${n}.jpg`), block);
      bytes += sizeBytes;
    }
  }
  return bytes;
}

function hasOpenssl(): boolean {
  return spawnSync("openssl", ["version"], { stdio: "ignore" }).status === 0;
}

function secondsOf(work: () => void): number {
  const startedAtMs = performance.now();
  work();
  return (performance.now() - startedAtMs) / 1000;
}

const middle = (values: number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

try {
  const megabytes = fill() / 1e6;
  homeward("repair");
  const programs: Record<string, () => void> = {
    "homeward verify": () => homeward("verify"),
    sha256sum: () => shell(`cd '${day}' && find . -type f -print0 | xargs -0 sha256sum`),
  };
  // sha256sum of some systems does without the processor's own instructions for it; openssl does not.
  if (hasOpenssl()) {
    programs["openssl dgst"] = () =>
      shell(`cd '${day}' && find . -type f -print0 | xargs -0 openssl dgst -sha256`);
  }
  const seconds = new Map<string, number[]>();
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [name, work] of Object.entries(programs)) {
      const spent = secondsOf(work);
      // The first round warms the cache.
      if (round > 0) seconds.set(name, [...(seconds.get(name) ?? []), spent]);
    }
  }
  const own = middle(seconds.get("homeward verify") ?? []);
  console.table(
    Object.fromEntries(
      [...seconds].map(([name, spent]) => [
        name,
        {
          "MB/s (median)": Math.round(megabytes / middle(spent)),
          "time of verify / its time": Number((own / middle(spent)).toFixed(2)),
        },
      ]),
    ),
  );
  const ratio = own / middle(seconds.get("sha256sum") ?? []);
  console.log(
    `${megabytes.toFixed(0)} MB, ${ROUNDS} rounds: verify takes ${ratio.toFixed(2)} times as long as sha256sum (goal: at most ${GOAL_RATIO}).`,
  );
  process.exitCode = ratio <= GOAL_RATIO ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
