import { intl } from "../words/intl.ts";

/** A whole number with its thousands apart: `2,000`. */
export function formatCount(count: number): string {
  return intl().count.format(count);
}

/** A count with its noun: `1 photo`, `2,000 photos`. */
export function countOf(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
