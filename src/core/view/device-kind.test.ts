import { expect, test } from "vitest";
import { deviceKindOf } from "./device-kind.ts";

test.each([
  ["Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari", 5, "phone"],
  ["Mozilla/5.0 (Linux; Android 10; K) Chrome/156.0.0.0 Mobile Safari/537.36", 5, "phone"],
  ["Mozilla/5.0 (Linux; Android 10; K) Chrome/156.0.0.0 Safari/537.36", 5, "tablet"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/19.0 Safari/605.1.15", 5, "tablet"],
  ["Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/19.0 Safari/605.1.15", 0, "device"],
  ["Mozilla/5.0 (X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36", 0, "device"],
])("deviceKindOf(%j, %i) is %s", (userAgent, maxTouchPoints, kind) => {
  expect(deviceKindOf(userAgent, maxTouchPoints)).toBe(kind);
});
