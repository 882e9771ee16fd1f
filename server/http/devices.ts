import { deleteCookie } from "hono/cookie";
import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx, Home } from "./app-context.ts";
import { COOKIE } from "./device-auth.ts";
import { jsonBody } from "./json-body.ts";
import { cookieOptions, parseDeviceName } from "./pair.ts";
import { waitingCountOf } from "./waiting-header.ts";

/** GET /api/v1/home: the worker's probe; notes how many photos wait on the device that asks. */
export function getHome(home: Home) {
  return async (c: Ctx) => {
    const { id, name } = c.get("device");
    const waitingCount = waitingCountOf(c);
    if (waitingCount !== null) await home.catalogue.noteWaiting(id, waitingCount, home.nowMs());
    return c.json({
      id: home.identity.id,
      publicKey: home.identity.publicKey,
      device: { id, name },
      maxSizeBytes: home.maxSizeBytes,
      freeBytes: await home.parts.freeBytes(),
    });
  };
}

/** GET /api/v1/devices. */
export function getDevices(home: Home) {
  return async (c: Ctx) => {
    const own = c.get("device").id;
    const devices = await home.catalogue.listDevices();
    return c.json({
      devices: devices.map(({ id, name, createdAtMs, lastSeenAtMs, waitingCount }) => ({
        id,
        name,
        createdAtMs,
        lastSeenAtMs,
        waitingCount,
        isThis: id === own,
      })),
    });
  };
}

/** PATCH /api/v1/devices/:id: gives a device another name. */
export function patchDevice(home: Home) {
  return async (c: Ctx) => {
    const { name } = await jsonBody(c, ["name"], 4096);
    const isThere = await home.catalogue.renameDevice(
      c.req.param("id") ?? "",
      parseDeviceName(name, "name"),
    );
    if (!isThere) throw new HomewardError("not-found");
    return c.body(null, 204);
  };
}

/** DELETE /api/v1/devices/:id: revokes a device; the own one signs out. */
export function deleteDevice(home: Home) {
  return async (c: Ctx) => {
    const id = c.req.param("id") ?? "";
    if (!(await home.catalogue.removeDevice(id))) throw new HomewardError("not-found");
    home.live.endDevice(id);
    if (id === c.get("device").id) deleteCookie(c, COOKIE, cookieOptions(home));
    return c.body(null, 204);
  };
}
