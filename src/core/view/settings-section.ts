import { HASH_OF } from "./route.ts";

/** The sections of Settings, in their order. */
export const SETTINGS_SECTIONS = [
  "sources",
  "when",
  "notifications",
  "home",
  "devices",
  "appearance",
  "language",
  "browser",
  "test",
  "about",
] as const;

export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** Where a section stands. */
export function hashOfSection(section: SettingsSection): string {
  return `${HASH_OF.settings}/${section}`;
}

/** The section that an address's hash names; null: Settings as a whole. */
export function sectionOf(hash: string): SettingsSection | null {
  return SETTINGS_SECTIONS.find((section) => hashOfSection(section) === hash) ?? null;
}
