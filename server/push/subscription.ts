import { createECDH } from "node:crypto";
import { HomewardError } from "../../src/core/errors.ts";
import type { PushSubscription } from "../ports/push-rows.ts";

const MAX_ENDPOINT_LENGTH = 2048;
const POINT_BYTES = 65;
const AUTH_BYTES = 16;

/**
 * A subscription as browsers give it (`PushSubscription.toJSON()`); throws `invalid-body` naming what is wrong.
 * `isAllowed` says where the home may send to.
 */
export function parseSubscription(
  body: Record<string, unknown>,
  isAllowed: (endpoint: URL) => boolean,
): PushSubscription {
  const { endpoint, keys } = body;
  const isText = typeof endpoint === "string" && endpoint.length <= MAX_ENDPOINT_LENGTH;
  if (!isText || !URL.canParse(endpoint) || !isAllowed(new URL(endpoint))) {
    throw wrong("'endpoint' must be an https address of a push service on the internet.");
  }
  const { p256dh, auth } = (keys ?? {}) as Record<string, unknown>;
  const point = bytesOf(p256dh);
  if (point === null || !isPoint(point)) {
    throw wrong("'keys.p256dh' must be an uncompressed point on P-256, base64url.");
  }
  const secret = bytesOf(auth);
  if (secret?.length !== AUTH_BYTES) {
    throw wrong(`'keys.auth' must be ${AUTH_BYTES} bytes, base64url.`);
  }
  return {
    endpoint: new URL(endpoint).href,
    p256dh: point.toString("base64url"),
    auth: secret.toString("base64url"),
  };
}

function bytesOf(value: unknown): Buffer | null {
  return typeof value === "string" && /^[A-Za-z0-9_-]{1,200}={0,2}$/.test(value)
    ? Buffer.from(value, "base64url")
    : null;
}

function isPoint(bytes: Buffer): boolean {
  if (bytes.length !== POINT_BYTES || bytes[0] !== 4) return false;
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  try {
    ecdh.computeSecret(bytes);
    return true;
  } catch {
    return false; // not on the curve
  }
}

function wrong(words: string): HomewardError {
  return new HomewardError("invalid-body", words);
}
