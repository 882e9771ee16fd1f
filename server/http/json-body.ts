import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx } from "./app-context.ts";

/** Reads a JSON object of at most `maxBytes` with only these keys; throws `invalid-body` saying what is wrong. */
export async function jsonBody(
  c: Ctx,
  keys: readonly string[],
  maxBytes: number,
): Promise<Record<string, unknown>> {
  const pieces: Buffer[] = [];
  let sizeBytes = 0;
  const body: AsyncIterable<Buffer> = c.env.incoming.iterator({ destroyOnReturn: false });
  for await (const piece of body) {
    sizeBytes += piece.byteLength;
    if (sizeBytes > maxBytes) {
      throw new HomewardError("invalid-body", `The body is longer than ${maxBytes} bytes.`);
    }
    pieces.push(piece);
  }
  let value: unknown;
  try {
    value = JSON.parse(Buffer.concat(pieces).toString("utf8"));
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
