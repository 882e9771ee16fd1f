import { LANGUAGES, type Language } from "../../core/words/language.ts";
import { SETTINGS_WORDS } from "../../core/words/spoken.ts";
import { Choice } from "../parts/choice.tsx";
import { usePage } from "../state/page-context.ts";

/** The languages by their own names, for whoever cannot read the one that is spoken now. */
export function LanguageChoices() {
  const { language } = usePage().services;
  const chosen = language.choice();
  const words = SETTINGS_WORDS;
  const choice = (value: Language | "auto", label: string) => (
    <Choice
      key={value}
      kind="radio"
      name="language"
      label={label}
      lang={value === "auto" ? undefined : value}
      checked={chosen === value}
      onChange={() => language.choose(value)}
    />
  );
  return (
    <div class="card">
      <fieldset class="choices choices-alone">
        <legend class="visually-hidden">{words.section.language}</legend>
        {choice("auto", words.language.auto)}
        {(Object.keys(LANGUAGES) as Language[]).map((each) => choice(each, LANGUAGES[each]))}
        <p class="quiet">{words.language.hint}</p>
      </fieldset>
    </div>
  );
}
