/** What a folder holds under one name. */
export type Entry = { name: string; kind: "file" | "directory" };

/**
 * The order in which a folder is looked through. It is the order of whole paths by code units, so that a look and the rows of its
 * memory, whose keys a database sorts the same way, pass by each other like two sorted lists: `a-b` before `a/b`, for `-` is
 * before `/`. A folder therefore counts as its name with a slash.
 */
export function inOrder<E extends Entry>(entries: readonly E[]): E[] {
  return entries
    .map((entry) => ({ entry, key: keyOf(entry) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ entry }) => entry);
}

function keyOf({ name, kind }: Entry): string {
  return kind === "directory" ? `${name}/` : name;
}

/**
 * Whether anything under this entry comes after the cursor, the last path that was looked at. `path`: of the entry, without a
 * slash at its end.
 */
export function isAfter(path: string, kind: Entry["kind"], cursor: string | null): boolean {
  if (cursor === null) return true;
  if (kind === "file") return path > cursor;
  // Where the cursor lies inside this folder, some of it may be left.
  return `${path}/` > cursor || cursor.startsWith(`${path}/`);
}
