import type { IncomingMessage } from "node:http";
import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx } from "./app-context.ts";

/** Reads a body of at most `maxBytes`; throws `invalid-body` for a longer one, `timed-out` for a slow one. */
async function readBody(incoming: IncomingMessage, maxBytes: number, withinMs: number) {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const words = `The body did not come within ${withinMs / 1000} seconds.`;
  const timer = setTimeout(() => reject(new HomewardError("timed-out", words)), withinMs);
  const pieces: Buffer[] = [];
  let sizeBytes = 0;
  const body = incoming.iterator({ destroyOnReturn: false });
  try {
    for (;;) {
      const { done, value } = await Promise.race([body.next(), late]);
      if (done === true) return Buffer.concat(pieces);
      const piece = value as Buffer;
      sizeBytes += piece.byteLength;
      if (sizeBytes > maxBytes) {
        throw new HomewardError("invalid-body", `The body is longer than ${maxBytes} bytes.`);
      }
      pieces.push(piece);
    }
  } finally {
    clearTimeout(timer);
    // Lets go of the body, so that what is left of it can be dropped.
    body.return?.().catch(() => {});
  }
}

/** Reads a body of at most `maxBytes` as text; throws as `readBody` does. */
export async function textBody(c: Ctx, maxBytes: number): Promise<string> {
  return (await readBody(c.env.incoming, maxBytes, c.get("bodyMs"))).toString("utf8");
}

/** Reads a JSON object of at most `maxBytes` with only these keys; throws `invalid-body` saying what is wrong, `timed-out`. */
export async function jsonBody(
  c: Ctx,
  keys: readonly string[],
  maxBytes: number,
): Promise<Record<string, unknown>> {
  const bytes = await readBody(c.env.incoming, maxBytes, c.get("bodyMs"));
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8"));
  } catch (cause) {
    throw new HomewardError("invalid-body", "The body is not JSON.", { cause });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new HomewardError("invalid-body", "The body must be a JSON object.");
  }
  const unknown = Object.keys(value).find((key) => !keys.includes(key));
  if (unknown !== undefined) {
    throw new HomewardError(
      "invalid-body",
      `The body has an unknown key '${unknown.slice(0, 60)}'.`,
    );
  }
  return value as Record<string, unknown>;
}
