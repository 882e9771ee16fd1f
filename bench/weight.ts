import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

const DIST = fileURLToPath(new URL("../dist", import.meta.url));

/** What a first visit may load before the first screen stands, bytes after gzip; null: only told. */
const BUDGETS: Record<string, number | null> = { page: 35_840, style: 10_240, worker: null };

// What the browser fetches before it shows anything stands in the page itself; all else comes when it is asked for.
const html = await readFile(join(DIST, "index.html"), "utf8");
const files: Record<string, string[]> = {
  page: hrefs(/<(?:script|link rel="modulepreload")[^>]* (?:src|href)="([^"]+\.js)"/gu),
  style: hrefs(/<link rel="stylesheet"[^>]* href="([^"]+\.css)"/gu),
  worker: ["/sw.js"],
};

// The page waits for its first words too, of one language: the longest of them counts.
files["page"]?.push(await longest(/^words-[a-z]{2}-first-.*\.js$/u));

files["page"] = await withImports(files["page"] ?? []);

let isOver = false;
for (const [name, paths] of Object.entries(files)) {
  if (paths.length === 0) throw new Error(`dist/index.html names no ${name}: is the build there?`);
  const sizes = await Promise.all(paths.map(gzBytes));
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  const budget = BUDGETS[name] ?? null;
  const verdict = budget === null ? "" : ` of ${budget}${bytes > budget ? " — TOO MUCH" : ""}`;
  console.log(`${name.padEnd(7)}${bytes} B gz${verdict}`);
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
  const names = (await readdir(join(DIST, "build"))).filter((name) => kind.test(name));
  const sizes = await Promise.all(names.map((name) => gzBytes(`/build/${name}`)));
  const name = names[sizes.indexOf(Math.max(...sizes))];
  if (name === undefined) throw new Error("dist/build holds no first words: is the build there?");
  return `/build/${name}`;
}

async function gzBytes(path: string): Promise<number> {
  return gzipSync(await readFile(join(DIST, path)), { level: 9 }).length;
}
