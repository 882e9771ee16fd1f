import { expect, test } from "vitest";
import type { Abilities } from "../page-ports.ts";
import { abilityRows } from "./ability-rows.ts";

const CHROMIUM: Abilities = {
  serviceWorker: "can",
  backgroundSync: "can",
  periodicSync: "not-installed",
  installed: "not-installed",
  persistentStorage: "not-asked",
  notifications: "not-asked",
  push: "not-asked",
  badge: "not-installed",
  wakeLock: "can",
  connectionType: "missing",
  battery: "can",
  directoryPicker: "can",
};
const INSTALLED: Abilities = { ...CHROMIUM, periodicSync: "can", installed: "can", badge: "can" };
const ANDROID: Abilities = {
  ...INSTALLED,
  connectionType: "can",
  badge: "missing",
  directoryPicker: "missing",
};
const FIREFOX: Abilities = {
  ...CHROMIUM,
  backgroundSync: "missing",
  periodicSync: "missing",
  badge: "missing",
  battery: "missing",
  directoryPicker: "missing",
};
const SAFARI: Abilities = { ...FIREFOX, badge: "not-installed", notifications: "missing" };

const CASES: [string, Abilities, number][] = [
  ["Chromium in a tab", CHROMIUM, 5],
  ["Chromium, installed", INSTALLED, 8],
  ["Chromium on Android, installed", ANDROID, 7],
  ["Firefox", FIREFOX, 2],
  ["Safari", SAFARI, 2],
];

test.each(CASES)("abilityRows() for %s: all twelve, each with a reason", (_, abilities, able) => {
  const rows = abilityRows(abilities);
  expect(rows.map(({ ability }) => ability).toSorted()).toEqual(Object.keys(CHROMIUM).toSorted());
  expect(rows.filter(({ can }) => can)).toHaveLength(able);
  expect(rows.every(({ reason }) => reason.endsWith("."))).toBe(true);
});

test("abilityRows() gives the ability's own reason, or the general one", () => {
  const rows = abilityRows({ ...FIREFOX, push: "blocked" });
  expect(rows[1]).toEqual({
    ability: "backgroundSync",
    name: "Wake after closing",
    can: false,
    state: "cannot",
    reason: "Without Background Sync nothing is sent while Homeward is closed.",
  });
  expect(rows[6]).toMatchObject({
    state: "cannot",
    reason: "Blocked for this site in the browser's settings.",
  });
  expect(abilityRows(CHROMIUM)[6]?.state).toBe("not asked yet");
  expect(abilityRows(CHROMIUM)[4]?.state).toBe("no promise yet");
});
