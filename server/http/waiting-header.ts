import { HEADER } from "../../src/core/tus/protocol.ts";
import type { Ctx } from "./app-context.ts";

const MOST = 10_000_000;

/** How many photos wait on the device that asks; null where it does not say so in a whole number of at most 10,000,000. */
export function waitingCountOf(c: Ctx): number | null {
  const text = c.req.header(HEADER.waiting) ?? "";
  const count = Number(text);
  return /^[0-9]{1,8}$/.test(text) && count <= MOST ? count : null;
}
