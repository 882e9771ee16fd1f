import type { FirstRun } from "../../core/first-run.ts";
import type { Conditions } from "../../core/schedule/conditions.ts";
import type { TestMode } from "../../core/schedule/test-mode.ts";
import type { Setting, SettingName } from "../../core/settings.ts";
import { perform } from "./perform.ts";
import type { PageState } from "./page-state.ts";

/** Stores what was chosen of the conditions at once, and rings: worker and other tabs read it again. */
export function changeConditions(page: PageState, chosen: Partial<Conditions>): Promise<void> {
  return perform(page, async () => {
    const { store, worker } = page.services;
    // Read anew: another tab may have chosen something else meanwhile.
    await store.write("conditions", { ...(await store.read("conditions")), ...chosen });
    worker.ring("conditions");
  });
}

/** Stores test mode, and rings: a queue that waited because of a fault goes on. */
export function changeTestMode(page: PageState, testMode: TestMode): Promise<void> {
  return change(page, "testMode", testMode);
}

/** Stores whether the screen stays on while photos are sent. */
export function changeKeepAwake(page: PageState, keepAwake: boolean): Promise<void> {
  return change(page, "keepAwake", keepAwake);
}

/** Stores which of the first steps the person has behind them. */
export function changeFirstRun(page: PageState, firstRun: FirstRun): Promise<void> {
  return change(page, "firstRun", firstRun);
}

function change<Name extends SettingName>(
  page: PageState,
  name: Name,
  value: Setting<Name>,
): Promise<void> {
  return perform(page, async () => {
    await page.services.store.write(name, value);
    page.services.worker.ring("conditions");
  });
}
