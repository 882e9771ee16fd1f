import type { BlockReason } from "../../core/schedule/block.ts";
import type { Conditions } from "../../core/schedule/conditions.ts";
import { timeOfMinute } from "../../core/view/time-of-day.ts";
import { BACKUP_WORDS } from "../../core/words/spoken.ts";

/** A switch that stands in the way: its words, what on and off mean, and whether it is on. */
export type Lever = {
  label: string;
  on: Partial<Conditions>;
  off: Partial<Conditions>;
  isOn: (now: Conditions) => boolean;
};

/** The person's own switch behind a reason to wait; null: a pause, which is no switch. */
export function leverOf(reason: BlockReason, conditions: Conditions): Lever | null {
  const words = BACKUP_WORDS.way;
  const { power, timeWindow } = conditions;
  switch (reason) {
    case "paused":
      return null;
    case "metered":
    case "network-unknown":
      return {
        label: words.unmetered,
        on: { unmeteredOnly: true },
        off: { unmeteredOnly: false },
        isOn: ({ unmeteredOnly }) => unmeteredOnly !== false,
      };
    case "data-saver":
      return {
        label: words.dataSaver,
        on: { obeysDataSaver: true },
        off: { obeysDataSaver: false },
        isOn: ({ obeysDataSaver }) => obeysDataSaver,
      };
    case "outside-hours":
      return {
        label:
          timeWindow === null
            ? ""
            : words.hours(timeOfMinute(timeWindow.fromMinute), timeOfMinute(timeWindow.toMinute)),
        on: { timeWindow },
        off: { timeWindow: null },
        isOn: (now) => now.timeWindow !== null,
      };
    case "not-charging":
    case "battery-low":
    case "power-unknown":
      return {
        label: power.kind === "charging-or-above" ? words.above(power.percent) : words.charging,
        on: { power },
        off: { power: { kind: "any" } },
        isOn: (now) => now.power.kind !== "any",
      };
  }
}
