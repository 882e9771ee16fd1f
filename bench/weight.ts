import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

/**
 * What a first visit may load before the first screen stands and what each start of the worker runs, bytes after gzip; null: only told.
 * `sending`: what a wake that sends loads besides. `late`: all that few wakes load.
 */
const BUDGETS: Record<string, number | null> = {
  page: 35_840,
  style: 10_240,
  worker: 20_480,
  sending: null,
  late: null,
};

// What the browser fetches before it shows anything stands in the page itself; all else comes when it is asked for.
const html = await readFile(join(DIST, "index.html"), "utf8");
const files: Record<string, string[]> = {
  page: hrefs(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="([^"]+\.js)"/gu),
  style: hrefs(/<link rel="stylesheet"[^>]* href="([^"]+\.css)"/gu),
  worker: ["/sw.js"],
  sending: await built(/^worker-sending-/u),
  late: await built(/^worker-(?!sending-)/u),
};

// The page waits for its first words too, of one language: the longest of them counts.
files["page"]?.push(await longest(/^words-[a-z]{2}-first-.*\.js$/u));

files["page"] = await withImports(files["page"] ?? []);

let isOver = false;
for (const [name, paths] of Object.entries(files)) {
  if (paths.length === 0) throw new Error(`There is no ${name}: is the build there?`);
  const sizes = await Promise.all(paths.map(gzBytes));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const budget = BUDGETS[name] ?? null;
  const verdict = budget === null ? "" : ` of ${budget}${bytes > budget ? " — TOO MUCH" : ""}`;
  console.log(`${name.padEnd(8)}${bytes} B gz${verdict}`);
  isOver ||= budget !== null && bytes > budget;
}
process.exitCode = isOver ? 1 : 0;

function hrefs(pattern: RegExp): string[] {
  return Array.from(html.matchAll(pattern), ([, path]) => path ?? "");
}

/** Scripts and all that they import before they begin. */
async function withImports(paths: readonly string[]): Promise<string[]> {
  const seen = new Set<string>();
  for (const path of paths) await follow(path, seen);
  return [...seen];
}

async function follow(path: string, seen: Set<string>): Promise<void> {
  if (seen.has(path)) return;
  seen.add(path);
  const code = await readFile(join(DIST, path), "utf8");
  for (const [, name] of code.matchAll(/(?:^|;)import(?:[^"'`();]*from)?["']\.\/([^"']+)["']/gu))
    await follow(`/build/${name}`, seen);
}

/** The longest after gzip of the files of a kind. */
async function longest(kind: RegExp): Promise<string> {
  const paths = await built(kind);
  const sizes = await Promise.all(paths.map(gzBytes));
  const path = paths[sizes.indexOf(Math.max(...sizes))];
  if (path === undefined) throw new Error("dist/build holds no first words: is the build there?");
  return path;
}

/** The files of a kind under build/. */
async function built(kind: RegExp): Promise<string[]> {
  const names = await readdir(join(DIST, "build"));
  return names.filter((name) => kind.test(name)).map((name) => `/build/${name}`);
}

async function gzBytes(path: string): Promise<number> {
  return gzipSync(await readFile(join(DIST, path)), { level: 9 }).length;
}
