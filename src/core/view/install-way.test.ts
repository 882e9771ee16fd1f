import { expect, it } from "vitest";
import { type InstallWay, installWay } from "./install-way.ts";

const MAC_SAFARI =
  "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Safari/605.1.15";
const CHROME =
  "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

it.each<[string, string, number, InstallWay]>([
  ["Chromium that offers nothing", CHROME, 0, "menu"],
  ["Safari on a Mac", MAC_SAFARI, 0, "dock"],
  ["Safari on an iPad, which calls itself a Mac", MAC_SAFARI, 5, "share-sheet"],
  [
    "Safari on an iPhone",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.1 Mobile/15E148 Safari/604.1",
    5,
    "share-sheet",
  ],
  [
    "Firefox on an iPhone",
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/140.0 Mobile/15E148 Safari/605.1.15",
    5,
    "share-sheet",
  ],
  [
    "Firefox on Android",
    "Mozilla/5.0 (Android 16; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0",
    5,
    "phone-menu",
  ],
  [
    "Firefox on Linux",
    "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
    0,
    "none",
  ],
])("%s", (_name, userAgent, touchPointCount, way) => {
  const facts = { isInstalled: false, canAsk: false, userAgent, touchPointCount };
  expect(installWay(facts)).toBe(way);
});

it("asks where the browser lets it, and has nothing left to do once installed", () => {
  const facts = { isInstalled: false, canAsk: true, userAgent: CHROME, touchPointCount: 0 };
  expect(installWay(facts)).toBe("ask");
  expect(installWay({ ...facts, isInstalled: true })).toBe("installed");
});
