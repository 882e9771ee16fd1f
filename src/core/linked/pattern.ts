/**
 * A pattern as a function of a path. `*` stands for anything inside a name, `?` for one letter, a whole name `**` for any
 * folders. A pattern without a slash is held against each name on the path (`*.png`, `Screenshots`), one with a slash against
 * the whole path (`2024/**`; `2024/` is the same). Big and small letters are one. No pattern, however odd, takes longer than the product of
 * the two lengths: a look never hangs in one.
 */
export function matcherOf(pattern: string): (path: string) => boolean {
  const wished = pattern.toLowerCase().replace(/^\.?\/+/u, "");
  const isWhole = wished.includes("/");
  const names = wished.replace(/\/+$/u, "/**").split("/");
  return (path) => {
    const parts = path.toLowerCase().split("/");
    return isWhole
      ? matchesPath(names, parts)
      : parts.some((part) => matchesName(names[0] ?? "", part));
  };
}

/** Whether names of a pattern match names of a path: row by row, which of the path's beginnings the pattern's beginning matches. */
function matchesPath(names: readonly string[], parts: readonly string[]): boolean {
  let reached = parts.map(() => false);
  reached.unshift(true);
  for (const name of names) {
    const next = reached.map(() => false);
    for (let at = 0; at <= parts.length; at++) {
      const part = parts[at - 1];
      if (name === "**") next[at] = reached[at] === true || (at > 0 && next[at - 1] === true);
      else if (part !== undefined && reached[at - 1] === true) next[at] = matchesName(name, part);
    }
    reached = next;
  }
  return reached.at(-1) === true;
}

/** One name against one pattern; after a letter that does not fit only the last `*` is tried longer. */
function matchesName(pattern: string, name: string): boolean {
  let inPattern = 0;
  let inName = 0;
  let star = -1;
  let starName = 0;
  while (inName < name.length) {
    const wished = pattern[inPattern];
    if (wished === "*") {
      star = inPattern++;
      starName = inName;
    } else if (wished !== undefined && (wished === "?" || wished === name[inName])) {
      inPattern++;
      inName++;
    } else if (star >= 0) {
      inPattern = star + 1;
      inName = ++starName;
    } else return false;
  }
  while (pattern[inPattern] === "*") inPattern++;
  return inPattern === pattern.length;
}
