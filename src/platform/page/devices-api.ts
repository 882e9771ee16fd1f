import { HomewardError } from "../../core/errors.ts";
import type { DevicesApi, Invitation, PairedDevice } from "../../core/page-ports.ts";
import { requestHome } from "./request-home.ts";

type Row = Readonly<Record<string, unknown>>;

const pathOf = (id: string): string => `/api/v1/devices/${encodeURIComponent(id)}`;

/** The devices that may enter this page's home. */
export const theDevices: DevicesApi = {
  async list() {
    const answer = await requestHome("/api/v1/devices", { cache: "no-store" });
    const { devices } = ((await answer.json()) ?? {}) as Row;
    if (!Array.isArray(devices)) throw wrong();
    return devices.map(parseDevice);
  },
  async rename(id, name) {
    const headers = { "Content-Type": "application/json" };
    await requestHome(pathOf(id), { method: "PATCH", headers, body: JSON.stringify({ name }) });
  },
  async revoke(id) {
    await requestHome(pathOf(id), { method: "DELETE" });
  },
  async invite() {
    const answer = await requestHome("/api/v1/pairing-codes", { method: "POST" });
    return parseInvitation(await answer.json());
  },
};

function parseDevice(value: unknown): PairedDevice {
  const { id, name, lastSeenAtMs, waitingCount, isThis } = (value ?? {}) as Row;
  if (typeof id !== "string" || typeof name !== "string" || typeof lastSeenAtMs !== "number")
    throw wrong();
  return {
    id,
    name,
    lastSeenAtMs,
    waitingCount: typeof waitingCount === "number" ? waitingCount : null,
    isThis: isThis === true,
  };
}

function parseInvitation(value: unknown): Invitation {
  const { code, link, expiresAtMs } = (value ?? {}) as Row;
  if (typeof code !== "string" || typeof link !== "string" || typeof expiresAtMs !== "number")
    throw wrong();
  return { code, link, expiresAtMs };
}

function wrong(): HomewardError {
  return new HomewardError("home-error", "The home's list of devices makes no sense");
}
