/** How many characters before the extension stay visible when a name is shortened in its middle. */
const TAIL_STEM = 4;
const LONGEST_EXTENSION = 6;

/**
 * A file name in two parts, of which the first may be cut short by the layout: what tells photos of one camera apart stands
 * at the end. `head + tail` is always the whole name.
 */
export function splitFileName(filename: string): { head: string; tail: string } {
  const chars = Array.from(filename);
  const dot = chars.lastIndexOf(".");
  const hasExtension = dot > 0 && chars.length - dot <= LONGEST_EXTENSION;
  const stemLength = hasExtension ? dot : chars.length;
  const cut = Math.max(0, stemLength - TAIL_STEM);
  return { head: chars.slice(0, cut).join(""), tail: chars.slice(cut).join("") };
}

/** What a tile says in place of a picture: the extension in capitals (`HEIC`), at most five characters, or `?`. */
export function extensionOf(filename: string): string {
  const found = /\.([\p{L}\p{N}]{1,5})$/u.exec(filename);
  return found?.[1]?.toUpperCase() ?? "?";
}
