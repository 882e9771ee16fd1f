import type { Abilities } from "../../core/page-ports.ts";
import { type AbilityRow, abilityRows } from "../../core/view/ability-rows.ts";
import { INSTALL_WORDS, SETTINGS_WORDS } from "../../core/words/spoken.ts";
import { InstallStep } from "../install/install-step.tsx";
import { wakingSentence } from "../../core/view/waking-sentence.ts";

/** Installing, what wakes Homeward in this browser in one sentence, and every ability with its reason. */
export function BrowserReport({ abilities }: { abilities: Abilities }) {
  const words = SETTINGS_WORDS.browser;
  return (
    <>
      <section class="card" aria-labelledby="install-title">
        <h3 id="install-title">{INSTALL_WORDS.title}</h3>
        <InstallStep />
      </section>
      <section class="card" aria-labelledby="abilities-title">
        <h3 id="abilities-title">{words.title}</h3>
        <p class="report-sentence">{wakingSentence(abilities)}</p>
        <AbilityList rows={abilityRows(abilities)} />
      </section>
    </>
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
