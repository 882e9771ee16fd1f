import { spawnSync } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { delimiter, join } from "node:path";

let isListFresh = false;

/** Installs Debian packages where `isThere` is false; null: it is there now; else why not. */
export function ensurePackages(packages: readonly string[], isThere: () => boolean): string | null {
  if (isThere()) return null;
  const wanted = packages.join(" ");
  if (process.getuid?.() !== 0) return `not installed, and only root may install ${wanted}`;
  if (pathOf("apt-get") === null) return `not installed, and this system has no apt-get`;
  if (!isListFresh) isListFresh = run("apt-get", ["update"]) === null;
  const problem = run("apt-get", ["install", "-y", "--no-install-recommends", ...packages]);
  if (problem !== null) return `${wanted} cannot be installed: ${problem}`;
  return isThere() ? null : `${wanted} brought no browser along`;
}

/** Where a program lies, by PATH; null: nowhere. */
export function pathOf(program: string): string | null {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    const path = join(folder, program);
    if (folder !== "" && existsSync(path)) return path;
  }
  return null;
}

/** The first file that a pattern fits; null: none. */
export function fileLike(pattern: string): string | null {
  return globSync(pattern)[0] ?? null;
}

/** A program's first line of output; "" when it fails. */
export function firstLineOf(program: string, args: readonly string[]): string {
  const { status, stdout } = spawnSync(program, args, { encoding: "utf8", timeout: 30_000 });
  return status === 0 ? (stdout.trim().split("\n")[0] ?? "") : "";
}

/** null when it went well; else the last line that it said. */
function run(program: string, args: readonly string[]): string | null {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stderr, error } = spawnSync(program, args, { encoding: "utf8", env });
  if (status === 0) return null;
  return error?.message ?? stderr.trim().split("\n").at(-1) ?? `it ended with ${status}`;
}
