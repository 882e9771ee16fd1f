// `npm run bench:restore [-- --small 20000 --large 1500]`: how fast a whole library leaves as a zip and by `homeward export`, and
// how much memory stays resident meanwhile: the goal is at most 160 MB. Needs Linux and room for the library twice.
import { spawn } from "node:child_process";
import { createHash, randomFillSync } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { peakResidentBytes } from "./memory.ts";
import { AS_STARTED, BenchHome } from "./pictures/home.ts";
import { note } from "./report.ts";

const MAIN = join(import.meta.dirname, "..", "server", "main.ts");
const LOOK_MS = 100;

const { values } = parseArgs({
  options: {
    small: { type: "string", default: "20000" },
    large: { type: "string", default: "1500" },
  },
});
const KINDS = [
  { count: Number(values.small), sizeBytes: 100_000 },
  { count: Number(values.large), sizeBytes: 2_000_000 },
];

const folder = mkdtempSync(join(tmpdir(), "homeward-bench-"));
const data = join(folder, "home");

/** Writes files that all differ: one random block, changed at its start. */
function fill(): number {
  const day = join(data, "library", "2024", "2024-01-31");
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

/** Runs `homeward` to its end; gives the most memory that it held resident. */
async function homeward(...words: string[]): Promise<number> {
  const child = spawn(process.execPath, [...AS_STARTED.flags, MAIN, ...words, "--data", data], {
    stdio: "ignore",
    env: AS_STARTED.env,
  });
  let peakBytes = 0;
  const looking = setInterval(
    () => (peakBytes = Math.max(peakBytes, peakResidentBytes(child.pid ?? 0))),
    LOOK_MS,
  );
  await once(child, "exit");
  clearInterval(looking);
  if (child.exitCode !== 0) throw new Error(`homeward ${words[0]} ended with ${child.exitCode}`);
  return peakBytes;
}

type Row = { "MB/s": number; "resident at most, MB": number; "before, MB": number | string };
const rows: Record<string, Row> = {};
const megabytes = (bytes: number) => Math.round(bytes / 1e6);

try {
  // As on a home that ran before, Node has what it made of the files (docs/decisions/0010).
  await homeward("repair");
  const bytes = fill();
  const count = KINDS.reduce((sum, kind) => sum + kind.count, 0);
  console.log(`${count} files, ${megabytes(bytes)} MB`);
  const during = async (name: string, work: () => Promise<{ before?: number; peak: number }>) => {
    const startedAtMs = performance.now();
    const { before, peak } = await work();
    rows[name] = {
      "MB/s": Math.round(bytes / 1000 / (performance.now() - startedAtMs)),
      "resident at most, MB": megabytes(peak),
      "before, MB": before === undefined ? "" : megabytes(before),
    };
  };
  await during("repair (all is new)", async () => ({ peak: await homeward("repair") }));
  const home = await BenchHome.start(data);
  await during("zip of everything", async () => {
    const before = home.peakBytes();
    await home.drain("/api/v1/download?all=true");
    return { before, peak: home.peakBytes() };
  });
  await home.stop();
  const to = join(folder, "export");
  await during("export", async () => ({ peak: await homeward("export", to) }));
  await during("export again", async () => ({ peak: await homeward("export", to) }));
  console.table(rows);
  note({ bench: "restore", count, bytes, rows });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
