import type { Abilities } from "../../core/page-ports.ts";
import { type AbilityRow, abilityRows } from "../../core/view/ability-rows.ts";
import { SETTINGS_WORDS } from "../../core/words/spoken.ts";
import { wakingSentence } from "../../core/view/waking-sentence.ts";

/** What wakes Homeward in this browser in one sentence, and every ability with its reason. */
export function BrowserReport({ abilities }: { abilities: Abilities }) {
  const words = SETTINGS_WORDS.browser;
  return (
    <section class="card report-card" aria-labelledby="browser-title">
      <h2 id="browser-title">{words.title}</h2>
      <p class="report-sentence">{wakingSentence(abilities)}</p>
      <h3>{words.used}</h3>
      <AbilityList rows={abilityRows(abilities)} />
    </section>
  );
}

function AbilityList({ rows }: { rows: readonly AbilityRow[] }) {
  return (
    <ul role="list" class="abilities">
      {rows.map(({ ability, name, can, state, reason }) => (
        <li key={ability} class="ability">
          <span class="ability-name">{name}</span>{" "}
          <span class="ability-state" data-can={can}>
            {state}
          </span>{" "}
          <span class="ability-reason">{reason}</span>
        </li>
      ))}
    </ul>
  );
}
