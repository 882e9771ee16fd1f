import type { IncomingMessage } from "node:http";
import { matchedRoutes } from "hono/route";
import type { ErrorCode } from "../../src/core/errors.ts";
import type { Ctx } from "./app-context.ts";

/** What is written down of a request: never its address, whose ids and queries say what somebody looked for. */
export type RequestFacts = {
  id: string;
  /** The pattern of the route, `/api/v1/assets/:id`; `*` for the shell and for what is nowhere. */
  route: string;
  deviceId: string | null;
  /** What it was refused with; null: it was not. */
  code: ErrorCode | null;
  cause: unknown;
};

const known = new WeakMap<IncomingMessage, RequestFacts>();

/** Begins the facts of a request under its id. */
export function beginFacts(incoming: IncomingMessage, id: string): RequestFacts {
  const facts = { id, route: "*", deviceId: null, code: null, cause: null };
  known.set(incoming, facts);
  return facts;
}

/** The facts of a request that `beginFacts` began. */
export function factsOf(c: Ctx): RequestFacts {
  return known.get(c.env.incoming) ?? beginFacts(c.env.incoming, "");
}

/** Middleware that notes which route a request took. */
export async function noteRoute(c: Ctx, next: () => Promise<void>): Promise<void> {
  factsOf(c).route = matchedRoutes(c).find(({ path }) => !path.endsWith("*"))?.path ?? "*";
  await next();
}
