const numbers = new Intl.NumberFormat("en");

/** A whole number with its thousands apart: `2,000`. */
export function formatCount(count: number): string {
  return numbers.format(count);
}

/** A count with its noun: `1 photo`, `2,000 photos`. */
export function countOf(count: number, one: string, many: string): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}
