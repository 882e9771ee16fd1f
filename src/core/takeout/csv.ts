/** Reads comma-separated values (RFC 4180) as rows by the names of the first line. Never throws; rows that are too short have less. */
export function parseCsv(text: string): Record<string, string>[] {
  const lines: string[][] = [[]];
  const pattern = /("(?:[^"]|"")*"|[^,\r\n]*)(,|\r?\n|$)/gu;
  const body = text.replace(/^\uFEFF/u, "");
  for (const [, cell = "", end] of body.matchAll(pattern)) {
    const value = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
    lines.at(-1)?.push(value);
    if (end === "") break;
    if (end !== ",") lines.push([]);
  }
  const [head = [], ...rows] = lines.filter((cells) => cells.some((cell) => cell !== ""));
  return rows.map((cells) => Object.fromEntries(head.map((name, at) => [name, cells[at] ?? ""])));
}
