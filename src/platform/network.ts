import type { NetworkKind, Sensors } from "../core/schedule/sensors.ts";

/** Chromium's connection, the same in page and worker; `type` is told on Android and ChromeOS only (https://wicg.github.io/netinfo/). */
type Connection = { type?: string; saveData?: boolean };

const UNMETERED = new Set(["wifi", "ethernet"]);
const METERED = new Set(["cellular", "wimax", "bluetooth"]);

/** What the browser says of its network right now; `unknown` wherever it does not say. */
export function readNetwork(): Pick<Sensors, "network" | "savesData"> {
  const connection = (navigator as { connection?: Connection }).connection;
  return { network: kindOf(connection?.type ?? ""), savesData: connection?.saveData === true };
}

function kindOf(type: string): NetworkKind {
  if (UNMETERED.has(type)) return "unmetered";
  return METERED.has(type) ? "metered" : "unknown";
}
