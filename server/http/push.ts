import { parseSubscription } from "../push/subscription.ts";
import type { Ctx, Home } from "./app-context.ts";
import { jsonBody } from "./json-body.ts";

const MAX_BYTES = 8192;

/** GET /api/v1/push: the key that a browser subscribes with, and whether the home has a subscription of this device. */
export function getPush(home: Home) {
  return async (c: Ctx) => {
    const found = await home.catalogue.findSubscription(c.get("device").id);
    return c.json({ publicKey: home.push.publicKey, subscribed: found !== null });
  };
}

/** PUT /api/v1/push: reminds this device through this subscription from now on, and through no other. */
export function putPush(home: Home) {
  return async (c: Ctx) => {
    const body = await jsonBody(c, ["endpoint", "expirationTime", "keys"], MAX_BYTES);
    const subscription = parseSubscription(body, home.push.isAllowedEndpoint);
    await home.catalogue.saveSubscription(c.get("device").id, subscription);
    return c.body(null, 204);
  };
}

/** DELETE /api/v1/push: ends reminders of this device; also when there were none. */
export function deletePush(home: Home) {
  return async (c: Ctx) => {
    await home.catalogue.removeSubscription(c.get("device").id);
    return c.body(null, 204);
  };
}
