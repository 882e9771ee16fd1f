import type { BlockReason } from "../../core/schedule/block.ts";
import type { Conditions } from "../../core/schedule/conditions.ts";
import { CONDITION_WORDS } from "../../core/words/spoken.ts";
import { HASH_OF } from "../../core/view/route.ts";
import { isBlock } from "../../core/view/situation.ts";
import { changeConditions } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";

/** What each button changes; null: there is more than one way, so it leads to the settings. */
const CHANGE: Record<BlockReason, Partial<Conditions> | null> = {
  paused: { pause: { kind: "none" } },
  "outside-hours": null,
  metered: { unmeteredOnly: false },
  "network-unknown": { unmeteredOnly: false },
  "data-saver": { obeysDataSaver: false },
  "not-charging": { power: { kind: "any" } },
  "battery-low": { power: { kind: "any" } },
  "power-unknown": { power: { kind: "any" } },
};

/** Beside the reason why all photos wait, the switch that would change it. `onChanged`: this one is about to go. */
export function ReasonAction({ onChanged }: { onChanged: () => void }) {
  const page = usePage();
  const situation = page.way.situation.value;
  if (!isBlock(situation) || page.queue.totals.value.waitingCount === 0) return null;
  const change = CHANGE[situation];
  const words = CONDITION_WORDS.action[situation];
  const onClick = () => {
    onChanged();
    if (change !== null) void changeConditions(page, change);
  };
  return (
    <p class="reason-action">
      {change === null ? (
        <a class="button-line" href={HASH_OF.settings}>
          {words}
        </a>
      ) : (
        <button type="button" class="button-line" onClick={onClick}>
          {words}
        </button>
      )}
      {situation !== "paused" && change !== null && (
        <span class="quiet">{CONDITION_WORDS.actionHint}</span>
      )}
    </p>
  );
}
