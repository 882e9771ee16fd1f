import type { TimeWindow } from "../../core/schedule/conditions.ts";
import { minuteOfTime, timeOfMinute } from "../../core/view/time-of-day.ts";
import { WHEN_WORDS } from "../../core/words/spoken.ts";
import { Switch } from "../parts/switch.tsx";
import { changeConditions } from "../state/change-settings.ts";
import { usePage } from "../state/page-context.ts";

/** What is offered first: the night. */
const NIGHT: TimeWindow = { fromMinute: 22 * 60, toMinute: 6 * 60 };

/** The hours of the day in which this device may send. */
export function HoursChoice() {
  const page = usePage();
  const { timeWindow } = page.queue.settings.value.conditions;
  const choose = (window: TimeWindow | null) => void changeConditions(page, { timeWindow: window });
  const words = WHEN_WORDS;
  const field = (label: string, edge: keyof TimeWindow, window: TimeWindow) => (
    <label class="time-field">
      {label}
      <input
        type="time"
        required
        value={timeOfMinute(window[edge])}
        onChange={(event) => {
          const minute = minuteOfTime(event.currentTarget.value);
          if (minute !== null) choose({ ...window, [edge]: minute });
        }}
      />
    </label>
  );
  return (
    <div class="hours">
      <Switch
        label={words.hours}
        hint={words.hoursHint}
        checked={timeWindow !== null}
        onChange={(checked) => choose(checked ? NIGHT : null)}
      />
      {timeWindow !== null && (
        <div class="times">
          {field(words.from, "fromMinute", timeWindow)}
          {field(words.to, "toMinute", timeWindow)}
        </div>
      )}
    </div>
  );
}
