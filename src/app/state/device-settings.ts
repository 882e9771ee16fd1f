import { type Conditions, DEFAULT_CONDITIONS } from "../../core/schedule/conditions.ts";
import type { PowerReading } from "../../core/schedule/sensors.ts";
import { NO_TEST, type TestMode } from "../../core/schedule/test-mode.ts";
import type { Settings } from "../../core/settings.ts";

/** What the screens show of this device's settings. */
export type DeviceSettings = {
  conditions: Conditions;
  /** The battery as it was read last, however long ago. */
  power: PowerReading | null;
  testMode: TestMode;
  keepAwake: boolean;
  /** As it is stored; core/first-run.ts reads it. */
  firstRun: unknown;
};

/** Before anything was read. */
export const NO_SETTINGS: DeviceSettings = {
  conditions: DEFAULT_CONDITIONS,
  power: null,
  testMode: NO_TEST,
  keepAwake: false,
  firstRun: null,
};

export async function readDeviceSettings(store: Settings): Promise<DeviceSettings> {
  const [conditions, power, testMode, keepAwake, firstRun] = await Promise.all([
    store.read("conditions"),
    store.read("power"),
    store.read("testMode"),
    store.read("keepAwake"),
    store.read("firstRun"),
  ]);
  return { conditions, power, testMode, keepAwake, firstRun };
}
