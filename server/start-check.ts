import { constants } from "node:fs";
import { access, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import type { Settings } from "./settings.ts";

/** The nearest folder above a path that is there, or what stands in its way. */
async function nearest(path: string): Promise<{ path: string; isFolder: boolean }> {
  try {
    return { path: await realpath(path), isFolder: (await stat(path)).isDirectory() };
  } catch {
    return dirname(path) === path ? { path, isFolder: false } : await nearest(dirname(path));
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
 * What the world has against these settings, each a sentence; nothing is made or changed to find out. A folder that is not
 * there yet is looked at where it would be made.
 */
export async function worldProblems(settings: Settings, distFolder: string): Promise<string[]> {
  const { dataFolder } = settings;
  const found = await nearest(dataFolder);
  if (!found.isFolder) {
    return [
      `Cannot keep photos in ${dataFolder}: ${found.path} is not a folder. Choose another --data.`,
    ];
  }
  const problems: string[] = [];
  const isWritable = await access(found.path, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) {
    problems.push(
      `Cannot keep photos in ${dataFolder}: ${found.path} cannot be written. Choose another --data.`,
    );
  }
  const library = await libraryAround(dataFolder);
  if (library !== null) {
    problems.push(
      `Cannot keep a home in ${dataFolder}: ${library} is the library of another home. Choose another --data.`,
    );
  }
  if (isWithin(dataFolder, distFolder)) {
    problems.push(
      `Cannot keep a home in ${dataFolder}: what lies in ${distFolder} is shown to everybody. Choose another --data.`,
    );
  }
  return problems;
}

/** Whether the page is built. Without it the home takes photos from devices that are paired, but shows nothing. */
export async function isBuilt(distFolder: string): Promise<boolean> {
  return await access(join(distFolder, "index.html")).then(
    () => true,
    () => false,
  );
}
