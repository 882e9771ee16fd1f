import type { PushKey } from "../ports/push-key.ts";

/** RFC 8292 allows a day at most; half of it leaves room for clocks that differ. */
const VALID_S = 12 * 3600;

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * The Authorization header that tells a push service which home sends (VAPID, RFC 8292): a JWT for the service's origin.
 * `contact`: an https or mailto address where the service may complain; null leaves it out.
 */
export function vapidHeader(
  endpoint: string,
  contact: string | null,
  key: PushKey,
  nowMs: number,
): string {
  const claims = {
    aud: new URL(endpoint).origin,
    exp: Math.floor(nowMs / 1000) + VALID_S,
    ...(contact === null ? {} : { sub: contact }),
  };
  const input = `${base64url({ typ: "JWT", alg: "ES256" })}.${base64url(claims)}`;
  return `vapid t=${input}.${key.sign(input)}, k=${key.publicKey}`;
}
