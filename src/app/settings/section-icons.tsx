import type { SettingsSection } from "../../core/view/settings-section.ts";

const PATHS: Record<SettingsSection, string> = {
  sources: "M3 18V6h6l2 3h10v9z",
  when: "M12 7v5l3 2M4 12a8 8 0 1 0 16 0 8 8 0 0 0-16 0",
  notifications: "M6 16v-5a6 6 0 0 1 12 0v5l1.500 2h-15zM10 21h4",
  home: "M4 11l8-7 8 7v9H4zM10 20v-6h4v6",
  devices: "M3 5h13v10H3zM2 19h11M17 9h4v11h-5v-4",
  appearance: "M12 4a8 8 0 1 0 0 16zM12 4a8 8 0 0 1 0 16",
  language: "M4 12h16M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16c-5 4-5 12 0 16 5-4 5-12 0-16",
  browser: "M3 5h18v14H3zM3 9.500h18M6 7.300h.01M8.500 7.300h.01",
  test: "M9 4h6M10 4v6l-5 9h14l-5-9V4M7.500 15h9",
  about: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16M12 11v5M12 8h.01",
};

/** The sign of a section of Settings. */
export function SectionIcon({ section }: { section: SettingsSection }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[section]} />
    </svg>
  );
}

/** Points to where one came from; turned with the direction of writing. */
export function BackIcon() {
  return (
    <svg class="icon icon-turns" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="M15 5l-7 7 7 7" />
    </svg>
  );
}

/** Points to what opens. */
export function OpenIcon() {
  return (
    <svg
      class="icon icon-turns settings-open"
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M9 5l7 7-7 7" />
    </svg>
  );
}
