import type { Medium, NetworkSense } from "../../core/network-sense.ts";
import { readNetwork } from "../network.ts";

/** Chromium's connection (https://wicg.github.io/netinfo/): not in TypeScript's DOM library. */
type Connection = EventTarget & { saveData?: boolean; type?: string };
const { connection } = navigator as { connection?: Connection };

const MEDIA: Partial<Record<string, Medium>> = { wifi: "wifi", cellular: "mobile" };

/** What this browser tells of its network, and when that changes. */
export const networkSense: NetworkSense = {
  read: readNetwork,
  medium: () => MEDIA[connection?.type ?? ""] ?? "unknown",
  tellsDataSaver: connection?.saveData !== undefined,
  onChange(listener) {
    connection?.addEventListener("change", listener);
    return () => connection?.removeEventListener("change", listener);
  },
};
