import { createHash, timingSafeEqual } from "node:crypto";
import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx, Home } from "./app-context.ts";
import { isLoopback } from "./socket-limits.ts";

/** What reverse proxies add, each of which says that the request comes from somewhere else. */
const FORWARDED = ["forwarded", "via", "x-forwarded-for", "x-forwarded-host", "x-real-ip"];

const digest = (text: string) => createHash("sha256").update(text).digest();

/** Whether a host name of a request or an origin is this machine's own. */
function isOwnName(host: string): boolean {
  const name = host.replace(/:[0-9]+$/, "");
  return name === "localhost" || name === "[::1]" || /^127(?:\.[0-9]{1,3}){3}$/.test(name);
}

/**
 * Whether the request was made on this machine, and not by a proxy on it that brings somebody else. A proxy that hides
 * itself altogether needs --origin for pairing to work, and with a public --origin nobody counts as local.
 */
function isLocal(c: Ctx, home: Home): boolean {
  return (
    isLoopback(c.env.incoming.socket.remoteAddress ?? "") &&
    FORWARDED.every((name) => c.req.header(name) === undefined) &&
    isOwnName(c.req.header("host") ?? "") &&
    (home.origin === null || isOwnName(new URL(home.origin).host))
  );
}

function hasToken(c: Ctx, { metricsToken }: Home): boolean {
  const given = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
  return (
    metricsToken !== null &&
    given !== undefined &&
    timingSafeEqual(digest(given), digest(metricsToken))
  );
}

/** GET /metrics: Prometheus' text format, for this machine itself or with --metrics-token; a device's credential is none. */
export function getMetrics(home: Home) {
  return async (c: Ctx) => {
    if (!hasToken(c, home) && !isLocal(c, home)) throw new HomewardError("signed-out");
    return c.text(await home.metrics.registry.text(), 200, {
      "Content-Type": "text/plain; version=0.0.4; charset=utf-8",
      "Cache-Control": "no-store",
    });
  };
}
