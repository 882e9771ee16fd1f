import { access, mkdtemp, realpath, rmdir, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import type { Settings } from "./settings.ts";

/** The nearest thing above a path that is there, without links, and what the path would be below it. */
async function nearest(path: string): Promise<{ path: string; isFolder: boolean; whole: string }> {
  try {
    const real = await realpath(path);
    return { path: real, isFolder: (await stat(path)).isDirectory(), whole: real };
  } catch {
    const parent = dirname(path);
    if (parent === path) return { path, isFolder: false, whole: path };
    const found = await nearest(parent);
    return { ...found, whole: join(found.whole, basename(path)) };
  }
}

/** Whether a folder takes new names: tried, for permissions say little on network shares and to root. */
async function isWritable(folder: string): Promise<boolean> {
  try {
    await rmdir(await mkdtemp(join(folder, ".homeward-")));
    return true;
  } catch {
    return false;
  }
}

const isWithin = (path: string, folder: string) => !relative(folder, path).startsWith("..");

/** The library of another home that a folder would lie in; null where it lies in none. */
async function libraryAround(folder: string): Promise<string | null> {
  for (let at = folder; dirname(at) !== at; at = dirname(at)) {
    if (basename(at) !== "library") continue;
    const isHome = await access(join(dirname(at), "homeward.sqlite")).then(
      () => true,
      () => false,
    );
    if (isHome) return at;
  }
  return null;
}

/**
 * What the world has against these settings, each a sentence; nothing is left behind to find out. A folder that is not
 * there yet is looked at where it would be made.
 */
export async function worldProblems(settings: Settings, distFolder: string): Promise<string[]> {
  const { dataFolder } = settings;
  const found = await nearest(dataFolder);
  const refusal = (why: string) => [
    `Cannot keep a home in ${dataFolder}: ${why}. Choose another --data.`,
  ];
  if (!found.isFolder) return refusal(`${found.path} is not a folder`);
  const library = await libraryAround(found.whole);
  if (library !== null) return refusal(`${library} is the library of another home`);
  const dist = (await nearest(distFolder)).whole;
  if (isWithin(found.whole, dist)) return refusal(`what lies in ${dist} is shown to everybody`);
  return (await isWritable(found.path)) ? [] : refusal(`${found.path} cannot be written`);
}

/** Whether the page is built. Without it the home takes photos from devices that are paired, but shows nothing. */
export async function isBuilt(distFolder: string): Promise<boolean> {
  return await access(join(distFolder, "index.html")).then(
    () => true,
    () => false,
  );
}
