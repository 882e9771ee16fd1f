import {
  hashOfSection,
  SETTINGS_SECTIONS,
  type SettingsSection,
} from "../../core/view/settings-section.ts";
import { SETTINGS_WORDS } from "../../core/words/spoken.ts";
import { OpenIcon, SectionIcon } from "./section-icons.tsx";

type SettingsIndexProps = {
  /** The section that is read right now. */
  read: SettingsSection | null;
  onAgain: (section: SettingsSection) => void;
};

/** The way to the sections: a list that opens them on a phone, a table of contents beside them on wider windows. */
export function SettingsIndex({ read, onAgain }: SettingsIndexProps) {
  const words = SETTINGS_WORDS;
  return (
    <nav class="settings-index" aria-label={words.index}>
      <ul role="list">
        {SETTINGS_SECTIONS.map((section) => (
          <li key={section}>
            <a
              href={hashOfSection(section)}
              aria-current={section === read ? "location" : undefined}
              // The address names it already, so it would not move there once more by itself.
              onClick={() => location.hash === hashOfSection(section) && onAgain(section)}
            >
              <SectionIcon section={section} />
              <span class="settings-name">{words.section[section]}</span>
              <span class="settings-inside">{words.inside[section]}</span>
              <OpenIcon />
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
