/** The words of a text as they are compared: lower case, without accents, cut at everything that is no letter and no digit. */
export function searchWords(text: string): string[] {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

/** Whether each wanted word begins a word of the text; `wanted` as `searchWords` gives them. */
export function hasWords(text: string, wanted: readonly string[]): boolean {
  const words = searchWords(text);
  return wanted.every((one) => words.some((word) => word.startsWith(one)));
}
