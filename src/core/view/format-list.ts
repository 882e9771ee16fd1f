import { intl } from "../words/intl.ts";

/** Several names as one: `a, b and c`. */
export function formatList(names: readonly string[]): string {
  return intl().list.format(names);
}
