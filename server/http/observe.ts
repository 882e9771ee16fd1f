import { randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { UPLOADS_PATH } from "../../src/core/tus/protocol.ts";
import type { HomeMetrics } from "../metrics/home-metrics.ts";
import type { Log } from "../ports/log.ts";
import { type RequestFacts, beginFacts } from "./request-facts.ts";

type Counted = Pick<HomeMetrics, "latency" | "uploadsFailed">;
type Passed = { inBytes: number; outBytes: number };

/** Bytes that went over a connection before the request in hand. */
const passed = new WeakMap<Socket, Passed>();

/** Bytes since the last request of the same connection, heads included: what the line carried, whatever a header says. */
function bytesSince(socket: Socket): Passed {
  const before = passed.get(socket) ?? { inBytes: 0, outBytes: 0 };
  const now = { inBytes: socket.bytesRead, outBytes: socket.bytesWritten };
  passed.set(socket, now);
  return { inBytes: now.inBytes - before.inBytes, outBytes: now.outBytes - before.outBytes };
}

function levelOf({ code, cause }: RequestFacts, status: number): "info" | "warn" | "error" {
  if (code === "home-error" && cause !== null) return "error";
  return status >= 500 ? "warn" : "info";
}

/** Gives each request an id, and writes it down with one line and in the metrics when it is over. */
export function observer(log: Log, metrics: Counted) {
  const boot = randomBytes(4).toString("hex");
  let count = 0;
  return (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    count += 1;
    const facts = beginFacts(incoming, `${boot}-${count.toString(36)}`);
    outgoing.setHeader("X-Request-Id", facts.id);
    const startedAtMs = performance.now();
    const { method = "", socket } = incoming;
    outgoing.once("close", () => {
      const ms = performance.now() - startedAtMs;
      const { statusCode: status } = outgoing;
      const { id, route, deviceId, code, cause } = facts;
      const isStream = outgoing.getHeader("content-type") === "text/event-stream";
      if (!isStream) metrics.latency.observe({ method, route, status: String(status) }, ms / 1000);
      if (code !== null && route.startsWith(UPLOADS_PATH)) metrics.uploadsFailed.add({ code });
      const line = {
        id,
        method,
        route,
        status,
        ms: Math.round(ms * 10) / 10,
        ...bytesSince(socket),
        deviceId,
        code: code ?? undefined,
        // The answer was not read to its end.
        cut: outgoing.writableFinished ? undefined : true,
      };
      const level = levelOf(facts, status);
      if (level === "info") log.info(line, "request");
      else log[level]({ ...line, err: cause ?? undefined }, "request failed");
    });
  };
}
