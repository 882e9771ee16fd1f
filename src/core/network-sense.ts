import type { Sensors } from "./schedule/sensors.ts";

/** What bytes go out on, where the browser tells. */
export type Medium = "wifi" | "mobile" | "unknown";

/** What this browser tells of its network. */
export type NetworkSense = {
  read(): Pick<Sensors, "network" | "savesData">;
  medium(): Medium;
  /** Whether it tells at all that the person wants data to be saved. */
  tellsDataSaver: boolean;
  /** Calls back when that may have changed, where the browser tells. Returns the way to stop. */
  onChange(listener: () => void): () => void;
};
