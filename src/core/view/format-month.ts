import { intl } from "../words/intl.ts";

/** A month by its name: `2024-05` as `May 2024`. */
export function formatMonth(month: string): string {
  const atMs = Date.parse(`${month}-01T00:00:00Z`);
  return Number.isNaN(atMs) ? month : intl().month.format(atMs);
}
