import { expect, test } from "vitest";
import { routeOf } from "./route.ts";

test.each([
  ["", "photos"],
  ["#/", "photos"],
  ["#/library", "library"],
  ["#/activity", "activity"],
  ["#/settings", "settings"],
  ["#/settings/when", "settings"],
  ["#/settingsless", "photos"],
  ["#pair=0A1B2-C3D4E", "photos"],
  ["#choose", "photos"],
  ["#/nowhere", "photos"],
])("routeOf(%j) is %s", (hash, route) => {
  expect(routeOf(hash)).toBe(route);
});
