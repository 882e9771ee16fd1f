import { getCookie } from "hono/cookie";
import { createMiddleware } from "hono/factory";
import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx, Env, Home } from "./app-context.ts";
import { factsOf } from "./request-facts.ts";

/** The cookie that holds a browser's credential. */
export const COOKIE = "homeward";
const READS = new Set(["GET", "HEAD", "OPTIONS"]);

/** Refuses requests that another site made a browser send; throws `cross-origin`. */
export function refuseCrossOrigin(c: Ctx, home: Home): void {
  const site = c.req.header("sec-fetch-site");
  const origin = c.req.header("origin");
  if (site !== undefined && site !== "same-origin" && site !== "none") {
    throw new HomewardError("cross-origin");
  }
  if (origin === undefined) return;
  const isOwn =
    origin === home.origin ||
    (URL.canParse(origin) && new URL(origin).host === c.req.header("host"));
  if (!isOwn) throw new HomewardError("cross-origin");
}

/** Lets only paired devices through, by bearer token or cookie; with a cookie, changes only from the home's own pages. */
export function requireDevice(home: Home) {
  return createMiddleware<Env>(async (c, next) => {
    const bearer = /^Bearer +([A-Za-z0-9_-]{1,128})$/i.exec(
      c.req.header("authorization") ?? "",
    )?.[1];
    const token = bearer ?? getCookie(c, COOKIE);
    if (token === undefined) throw new HomewardError("signed-out");
    const device = await home.pairing.identify(token);
    c.set("device", device);
    factsOf(c).deviceId = device.id;
    if (bearer === undefined && !READS.has(c.req.method)) refuseCrossOrigin(c, home);
    await next();
  });
}
