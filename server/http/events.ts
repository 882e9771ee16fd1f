import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import type { Ctx, Home } from "./app-context.ts";
import { queryOf } from "./query.ts";

const HEADERS = {
  "Content-Type": "text/event-stream",
  "Cache-Control": "no-store",
  // With the stream ends its connection: a home that stops waits for none.
  Connection: "close",
  // nginx would keep events back until a buffer is full.
  "X-Accel-Buffering": "no",
};

/**
 * GET /api/v1/events: changes of the library as they happen. `event: change` with `{ kind, assetId, atMs }`; after
 * Last-Event-ID what was missed, or `event: reload` where that is not known any more. A page listens first and reads its
 * lists then, so that nothing falls in between.
 */
export function getEvents(home: Home) {
  return async (c: Ctx) => {
    queryOf(c, []);
    if (c.req.method === "HEAD") return c.body(null, 200, HEADERS);
    const { outgoing } = c.env;
    const stream = home.live.open(c.get("device").id, outgoing);
    for (const [name, value] of Object.entries(HEADERS)) outgoing.setHeader(name, value);
    await stream.begin(c.req.header("last-event-id") ?? null);
    return RESPONSE_ALREADY_SENT;
  };
}
