import { expect, test } from "vitest";
import { routeOf } from "./route.ts";
import { hashOfSection, sectionOf, SETTINGS_SECTIONS } from "./settings-section.ts";

test.each(SETTINGS_SECTIONS)("the address of section %s leads to it", (section) => {
  expect(sectionOf(hashOfSection(section))).toBe(section);
  expect(routeOf(hashOfSection(section))).toBe("settings");
});

test.each(["", "#/settings", "#/settings/", "#/settings/nothing", "#when"])(
  "%j names no section",
  (hash) => {
    expect(sectionOf(hash)).toBeNull();
  },
);
