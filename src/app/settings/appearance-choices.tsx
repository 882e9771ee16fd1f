import { useState } from "preact/hooks";
import type { AppearanceChoice, ThisBrowser } from "../../core/page-ports.ts";
import { SETTINGS_WORDS } from "../../core/words/spoken.ts";
import { Choice } from "../parts/choice.tsx";

const CHOICES = ["auto", "light", "dark"] as const satisfies AppearanceChoice[];

/** Light, dark, or as the system; it holds at once. */
export function AppearanceChoices({ appearance }: Pick<ThisBrowser, "appearance">) {
  const [chosen, setChosen] = useState(() => appearance.choice());
  const words = SETTINGS_WORDS;
  return (
    <div class="card">
      <fieldset class="choices choices-alone">
        <legend class="visually-hidden">{words.section.appearance}</legend>
        {CHOICES.map((choice) => (
          <Choice
            key={choice}
            kind="radio"
            name="appearance"
            label={words.appearance[choice]}
            checked={chosen === choice}
            onChange={() => {
              appearance.choose(choice);
              setChosen(choice);
            }}
          />
        ))}
        <p class="quiet">{words.appearance.hint}</p>
      </fieldset>
    </div>
  );
}
