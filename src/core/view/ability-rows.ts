import type { Abilities } from "../page-ports.ts";
import { SETTINGS_WORDS } from "../words/spoken.ts";

/** One ability as the settings show it. */
export type AbilityRow = {
  ability: keyof Abilities;
  name: string;
  can: boolean;
  /** `can`, `cannot`, `not asked yet` … */
  state: string;
  /** Why, a sentence. */
  reason: string;
};

/** What Homeward relies on today, in the order in which it matters. */
const USED = [
  "serviceWorker",
  "backgroundSync",
  "periodicSync",
  "installed",
  "persistentStorage",
  "notifications",
  "push",
  "badge",
  "wakeLock",
  "connectionType",
  "battery",
  "directoryPicker",
] as const;

/** Every ability as a row with its reason in words. */
export function abilityRows(abilities: Abilities): AbilityRow[] {
  return USED.map((ability) => {
    const state = abilities[ability];
    const words = SETTINGS_WORDS.ability[ability];
    return {
      ability,
      name: words.name,
      can: state === "can",
      state: (state === "not-asked" && words.notAsked) || SETTINGS_WORDS.state[state],
      reason: words[state] ?? SETTINGS_WORDS.reason[state],
    };
  });
}
