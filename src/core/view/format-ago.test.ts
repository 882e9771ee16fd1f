import { expect, test } from "vitest";
import { formatAgo } from "./format-ago.ts";

test.each([
  [0, "now"],
  [59_999, "now"],
  [60_000, "1 minute ago"],
  [8.9 * 60_000, "8 minutes ago"],
  [3 * 3_600_000, "3 hours ago"],
  [86_400_000, "yesterday"],
  [5 * 86_400_000, "5 days ago"],
])("formatAgo(%d) is '%s'", (ms, words) => {
  expect(formatAgo(ms)).toBe(words);
});
