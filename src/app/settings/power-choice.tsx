import type { PowerRule } from "../../core/schedule/conditions.ts";
import { WHEN_WORDS } from "../../core/words/spoken.ts";
import { Choice } from "../parts/choice.tsx";
import { changeConditions } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";

const PERCENTS = [10, 20, 30, 40, 50, 60, 70, 80, 90];
const FIRST_PERCENT = 30;

/** Whether the battery may be used. `tellsBattery`: this browser lets a page read it. */
export function PowerChoice({ tellsBattery }: { tellsBattery: boolean }) {
  const page = usePage();
  const { power } = page.queue.settings.value.conditions;
  const percent = power.kind === "charging-or-above" ? power.percent : FIRST_PERCENT;
  const choose = (rule: PowerRule) => void changeConditions(page, { power: rule });
  const words = WHEN_WORDS;
  const radio = (rule: PowerRule, label: string) => (
    <Choice
      kind="radio"
      name="power"
      label={label}
      checked={power.kind === rule.kind}
      disabled={!tellsBattery && rule.kind !== "any" && power.kind !== rule.kind}
      onChange={() => choose(rule)}
    />
  );
  return (
    <fieldset class="choices">
      <legend>{words.power}</legend>
      {radio({ kind: "any" }, words.powerAny)}
      {radio({ kind: "charging" }, words.powerCharging)}
      <div class="choice-row">
        {radio({ kind: "charging-or-above", percent }, words.powerAbove)}
        <select
          aria-label={words.percent}
          value={percent}
          disabled={power.kind !== "charging-or-above"}
          onChange={(event) =>
            choose({ kind: "charging-or-above", percent: Number(event.currentTarget.value) })
          }
        >
          {/* One that was stored by another version is shown as it is. */}
          {[...new Set([...PERCENTS, percent])]
            .toSorted((one, other) => one - other)
            .map((each) => (
              <option key={each} value={each}>
                {words.percentOf(each)}
              </option>
            ))}
        </select>
      </div>
      <p class="quiet">{tellsBattery ? words.powerHint : words.powerUnknown}</p>
    </fieldset>
  );
}
