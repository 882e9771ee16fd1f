import { useSignal } from "@preact/signals";
import { FAULTS } from "../../core/schedule/test-mode.ts";
import { TEST_WORDS } from "../../core/words/spoken.ts";
import { Switch } from "../parts/switch.tsx";
import { changeTestMode } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";

/** Faults at wish. */
export function TestModeCard() {
  const page = usePage();
  const { on, fault } = page.queue.settings.value.testMode;
  const ran = useSignal(false);
  const words = TEST_WORDS;
  const run = () => {
    page.services.worker.ring("retry");
    ran.value = true;
  };
  return (
    <div class="card when">
      <p class="quiet">{words.hint}</p>
      <Switch
        label={words.on}
        checked={on}
        onChange={(checked) => void changeTestMode(page, { on: checked, fault: null })}
      />
      <label class="field">
        <span>{words.fault}</span>
        <select
          value={fault ?? ""}
          disabled={!on}
          onChange={(event) => {
            const chosen = FAULTS.find((each) => each === event.currentTarget.value) ?? null;
            void changeTestMode(page, { on: true, fault: chosen });
          }}
        >
          <option value="">{words.none}</option>
          {FAULTS.map((each) => (
            <option key={each} value={each}>
              {words.faults[each]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="button-line" disabled={!on} onClick={run}>
        {words.run}
      </button>
      <p role="status" class="quiet">
        {ran.value && on && words.ran}
      </p>
    </div>
  );
}
