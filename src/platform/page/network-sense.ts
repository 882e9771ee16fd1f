import type { NetworkSense } from "../../core/network-sense.ts";
import { readNetwork } from "../network.ts";

/** Chromium's connection (https://wicg.github.io/netinfo/): not in TypeScript's DOM library. */
const connection = (navigator as { connection?: EventTarget & { saveData?: boolean } }).connection;

/** What this browser tells of its network, and when that changes. */
export const networkSense: NetworkSense = {
  read: readNetwork,
  tellsDataSaver: connection?.saveData !== undefined,
  onChange(listener) {
    connection?.addEventListener("change", listener);
    return () => connection?.removeEventListener("change", listener);
  },
};
