import { parseRetryAfter } from "../../src/core/retry-after.ts";
import type { PushKey } from "../ports/push-key.ts";
import type { PushSubscription } from "../ports/push-rows.ts";
import { encryptPush } from "./encrypt.ts";
import { vapidHeader } from "./vapid.ts";

const PATIENCE_MS = 20_000;

/** A message, and how the push service should treat it (RFC 8030). */
export type PushMessage = {
  subscription: PushSubscription;
  payload: unknown;
  /** How long it waits for a device that is off, s. */
  ttlS: number;
  /** A newer message of a topic takes the place of one that waits; up to 32 characters of base64url. */
  topic: string;
};

/**
 * What became of a message.
 *
 * - `sent`: the push service took it.
 * - `gone`: the subscription is over (404, 410).
 * - `later`: it may work later (429, 5xx, no answer); `retryAfterMs` where the service said when.
 * - `refused`: it will not work like this.
 */
export type Delivery =
  | { kind: "sent" }
  | { kind: "gone" }
  | { kind: "later"; retryAfterMs: number | null }
  | { kind: "refused"; httpStatus: number };

/** Who sends: the VAPID key, and the address for complaints (`vapidHeader`). */
export type PushSender = { key: PushKey; contact: string | null; nowMs: () => number };

/** Sends one message; resolves within 20 s and rejects only for what cannot be encrypted. `signal` ends it early, as `later`. */
export async function sendPush(
  { subscription, payload, ttlS, topic }: PushMessage,
  { key, contact, nowMs }: PushSender,
  signal: AbortSignal,
): Promise<Delivery> {
  const body = new Uint8Array(encryptPush(Buffer.from(JSON.stringify(payload)), subscription));
  const headers = {
    Authorization: vapidHeader(subscription.endpoint, contact, key, nowMs()),
    "Content-Encoding": "aes128gcm",
    "Content-Type": "application/octet-stream",
    TTL: String(ttlS),
    Topic: topic,
    // Not worth waking a phone that saves its battery (RFC 8030 section 5.3).
    Urgency: "low",
  };
  let response: Response;
  try {
    response = await fetch(subscription.endpoint, {
      method: "POST",
      headers,
      body,
      // A push service does not redirect; one that does could lead into this home's own network.
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(PATIENCE_MS)]),
    });
    await response.body?.cancel();
  } catch {
    return { kind: "later", retryAfterMs: null };
  }
  return deliveryOf(response, nowMs());
}

function deliveryOf({ ok, status, headers }: Response, nowMs: number): Delivery {
  if (ok) return { kind: "sent" };
  if (status === 404 || status === 410) return { kind: "gone" };
  if (status === 429 || status >= 500) {
    return { kind: "later", retryAfterMs: parseRetryAfter(headers.get("Retry-After"), nowMs) };
  }
  return { kind: "refused", httpStatus: status };
}
