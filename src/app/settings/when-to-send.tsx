import type { Abilities } from "../../core/page-ports.ts";
import { WHEN_WORDS } from "../../core/words/spoken.ts";
import { Switch } from "../parts/switch.tsx";
import { changeConditions } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";
import { HoursChoice } from "./hours-choice.tsx";
import { KeepAwakeSwitch } from "./keep-awake-switch.tsx";
import { PauseState } from "./pause-state.tsx";
import { PowerChoice } from "./power-choice.tsx";

/** When this device may send; what this browser cannot honour is shown with the reason. Each choice holds at once. */
export function WhenToSend({ abilities }: { abilities: Abilities }) {
  const page = usePage();
  const { unmeteredOnly, obeysDataSaver } = page.queue.settings.value.conditions;
  const tellsNetwork = abilities.connectionType === "can";
  const { tellsDataSaver } = page.services.network;
  const words = WHEN_WORDS;
  return (
    <div class="card when">
      <PauseState />
      <Switch
        label={words.unmetered}
        hint={tellsNetwork ? words.unmeteredHint : words.unmeteredUnknown}
        checked={unmeteredOnly ?? tellsNetwork}
        // What is on can always be turned off: nothing would be sent any more.
        disabled={!tellsNetwork && unmeteredOnly !== true}
        onChange={(checked) => void changeConditions(page, { unmeteredOnly: checked })}
      />
      <Switch
        label={words.dataSaver}
        hint={tellsDataSaver ? words.dataSaverHint : words.dataSaverUnknown}
        checked={tellsDataSaver && obeysDataSaver}
        disabled={!tellsDataSaver}
        onChange={(checked) => void changeConditions(page, { obeysDataSaver: checked })}
      />
      <PowerChoice tellsBattery={abilities.battery === "can"} />
      <HoursChoice />
      <KeepAwakeSwitch canStayAwake={abilities.wakeLock === "can"} />
    </div>
  );
}
