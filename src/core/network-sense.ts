import type { Sensors } from "./schedule/sensors.ts";

/** What this browser tells of its network. */
export type NetworkSense = {
  read(): Pick<Sensors, "network" | "savesData">;
  /** Whether it tells at all that the person wants data to be saved. */
  tellsDataSaver: boolean;
  /** Calls back when that may have changed, where the browser tells. Returns the way to stop. */
  onChange(listener: () => void): () => void;
};
