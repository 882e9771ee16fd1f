import type { ComponentChildren } from "preact";
import { HASH_OF } from "../../core/view/route.ts";
import type { SettingsSection } from "../../core/view/settings-section.ts";
import { SETTINGS_WORDS } from "../../core/words/spoken.ts";
import { BackIcon } from "./section-icons.tsx";

type SettingsPartProps = {
  section: SettingsSection;
  opened: SettingsSection | null;
  children: ComponentChildren;
};

/** One section of Settings: among the others on wide windows, by itself where it was opened on a phone. */
export function SettingsPart({ section, opened, children }: SettingsPartProps) {
  const id = `settings-${section}`;
  return (
    <section
      id={id}
      class="settings-part"
      data-opened={section === opened}
      aria-labelledby={`${id}-title`}
    >
      <a class="settings-back button-quiet" href={HASH_OF.settings}>
        <BackIcon />
        {SETTINGS_WORDS.back}
      </a>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {SETTINGS_WORDS.section[section]}
      </h2>
      {children}
    </section>
  );
}
