import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx } from "./app-context.ts";

/** How many requests that carry bytes are taken in at once. */
export type UploadLimits = {
  /** A device sends five at a time; the rest is room for those that its last connection left hanging. */
  perDevice: number;
  /** Each holds up to some 2 MB. */
  inAll: number;
};

export const UPLOAD_LIMITS: UploadLimits = { perDevice: 16, inAll: 64 };
const RETRY_AFTER_MS = 5000;

/** Middleware that lets so many uploads of a device in; throws `throttled`, and `home-busy` where all devices together send too much. */
export function limitUploads(limits: UploadLimits) {
  const open = new Map<string, number>();
  let all = 0;
  return async (c: Ctx, next: () => Promise<void>): Promise<void> => {
    if (c.req.method !== "POST" && c.req.method !== "PATCH") return await next();
    const { id } = c.get("device");
    const own = open.get(id) ?? 0;
    const options = { retryAfterMs: RETRY_AFTER_MS };
    if (own >= limits.perDevice)
      throw new HomewardError("throttled", "This device sends too much at once.", options);
    if (all >= limits.inAll)
      throw new HomewardError("home-busy", "Too many devices send at once.", options);
    open.set(id, own + 1);
    all += 1;
    try {
      await next();
    } finally {
      all -= 1;
      const left = (open.get(id) ?? 1) - 1;
      if (left === 0) open.delete(id);
      else open.set(id, left);
    }
  };
}
