import { isFolderLitter } from "../photos/folder-litter.ts";
import { isCarriedHome } from "../view/carried-home.ts";
import { matcherOf } from "./pattern.ts";

/** Which files of a linked folder are carried home, as the person chose it. */
export type LinkedRules = {
  /** Patterns; a file must match one of them. None: photos, videos and what belongs to them. */
  include: string[];
  /** Patterns; a file or folder that matches one of them is left out. */
  exclude: string[];
  /** Files that were changed before this instant are left out, ms since the epoch; null: none. */
  onlyFromMs: number | null;
  /** Files and folders whose name begins with a dot. */
  takesHidden: boolean;
  /** The folder that a file lies in is the album that it comes into. */
  makesAlbums: boolean;
};

/** What holds before anybody chose anything: all photos and videos. */
export const NO_RULES: LinkedRules = {
  include: [],
  exclude: [],
  onlyFromMs: null,
  takesHidden: false,
  makesAlbums: false,
};

/** So many patterns of so many letters each. */
const MOST_PATTERNS = 50;
const LONGEST_PATTERN = 200;

/** Of JSON files only those that Google Takeout puts beside a photo: a folder of somebody who programs is full of others. */
const JSON_FILE = /\.json$/iu;
const TAKEOUT_JSON = /\.(?:jpe?g|heic|png|mov|mp4|dng|webp|gif)[^/]*\.json$/iu;

/** Reads stored rules; what is missing or makes no sense is as if it had not been chosen. */
export function parseRules(value: unknown): LinkedRules {
  const row = (typeof value === "object" && value !== null ? value : {}) as Record<string, unknown>;
  const { onlyFromMs } = row;
  return {
    include: patternsOf(row["include"]),
    exclude: patternsOf(row["exclude"]),
    onlyFromMs: typeof onlyFromMs === "number" && Number.isFinite(onlyFromMs) ? onlyFromMs : null,
    takesHidden: row["takesHidden"] === true,
    makesAlbums: row["makesAlbums"] === true,
  };
}

/** Patterns as a person writes them: one a line, or with commas between. */
export function patternsOfText(text: string): string[] {
  return patternsOf(text.split(/[\n,]/u));
}

function patternsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const texts = value.filter((one) => typeof one === "string").map((one) => one.trim());
  const wished = texts.filter((one) => one !== "" && one.length <= LONGEST_PATTERN);
  return [...new Set(wished)].slice(0, MOST_PATTERNS);
}

/** What decides about one folder, compiled once for a whole look. */
export type PathFilter = {
  /** Whether a file may be carried home, by its path; its date is asked apart. */
  takesFile: (path: string) => boolean;
  /** Whether anything below a folder may. */
  entersFolder: (path: string) => boolean;
  /** Whether a file of this modification time may, ms since the epoch. */
  takesTime: (modifiedAtMs: number) => boolean;
};

/** Compiles rules. Paths are names with slashes between them. */
export function filterOf(rules: LinkedRules): PathFilter {
  const included = rules.include.map(matcherOf);
  const excluded = rules.exclude.map(matcherOf);
  const isLeftOut = (path: string): boolean =>
    (!rules.takesHidden && nameOf(path).startsWith(".")) ||
    isFolderLitter(path) ||
    excluded.some((one) => one(path));
  const isWished = (path: string): boolean =>
    included.length === 0
      ? isCarriedHome(nameOf(path), "") && (!JSON_FILE.test(path) || TAKEOUT_JSON.test(path))
      : included.some((one) => one(path));
  return {
    takesFile: (path) => !isLeftOut(path) && isWished(path),
    entersFolder: (path) => !isLeftOut(path),
    takesTime: (modifiedAtMs) => rules.onlyFromMs === null || modifiedAtMs >= rules.onlyFromMs,
  };
}

/** The last name of a path. */
export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
