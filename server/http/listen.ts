import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import { SHARE_PATH } from "../../src/core/share/share-address.ts";
import { UPLOADS_PATH } from "../../src/core/tus/protocol.ts";
import type { Env } from "./app-context.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";
import { SOCKET_LIMITS, type SocketLimits, limitSockets } from "./socket-limits.ts";

/** How much of an upload or a share that nobody wants is still read, so that its sender gets to see the answer. */
const LEFTOVER_BYTES = 64 << 20;
/** The same for anything else, which has no large bodies. */
const SMALL_LEFTOVER_BYTES = 1 << 20;
const LEFTOVER_MS = 60_000;
/** A browser sends some 20 headers, a proxy adds a few. */
const MOST_HEADERS = 100;
const REQUEST_TIMEOUT = 408;
const HEADERS_TOO_LARGE = 431;

/** How long clients may take. */
export type Patience = {
  /** For the head of a request, ms. */
  headersMs: number;
  sockets: SocketLimits;
};

export const PATIENCE: Patience = {
  headersMs: 15_000,
  sockets: SOCKET_LIMITS,
};

/** Sees each request first. */
export type Observe = (incoming: IncomingMessage, outgoing: ServerResponse) => void;

/**
 * Reads and drops what is left of a body after the answer: browsers look at an early answer only when their body is sent.
 * Beyond 64 MiB of an upload or a share (1 MiB of anything else), or after a minute, the connection is closed; after a 408 at once.
 */
function dropLeftover(incoming: IncomingMessage, status: number): void {
  if (incoming.complete || incoming.destroyed) return;
  const close = () => incoming.socket.destroySoon();
  if (status === REQUEST_TIMEOUT) return close();
  const isLarge = [UPLOADS_PATH, SHARE_PATH].some((path) => incoming.url?.startsWith(path));
  const mostBytes = isLarge ? LEFTOVER_BYTES : SMALL_LEFTOVER_BYTES;
  let droppedBytes = 0;
  const timer = setTimeout(close, LEFTOVER_MS);
  incoming.on("data", (piece: Buffer) => {
    droppedBytes += piece.byteLength;
    if (droppedBytes > mostBytes) close();
  });
  incoming.on("close", () => clearTimeout(timer));
  incoming.on("error", () => {});
  incoming.resume();
}

/** Starts the app on an address; rejects when it cannot be had. Bodies of uploads may take any time as long as they move. */
export async function listen(
  app: Hono<Env>,
  { host, port }: { host: string; port: number },
  observe: Observe,
  patience: Patience = PATIENCE,
): Promise<Server> {
  const answer = getRequestListener(app.fetch, { autoCleanupIncoming: false });
  const handle = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    observe(incoming, outgoing);
    for (const name in SECURITY_HEADERS) outgoing.setHeader(name, SECURITY_HEADERS[name] ?? "");
    outgoing.once("finish", () => dropLeftover(incoming, outgoing.statusCode));
    // A body that nobody began to read would be dropped by Node 26 without being counted, and its connection stand still.
    incoming.read(0);
    if (incoming.rawHeaders.length > 2 * MOST_HEADERS) {
      outgoing.writeHead(HEADERS_TOO_LARGE, { Connection: "close" }).end();
      return;
    }
    void answer(incoming, outgoing);
  };
  const server = createServer(
    {
      requestTimeout: 0,
      headersTimeout: patience.headersMs,
      connectionsCheckingInterval: Math.min(5000, patience.headersMs),
      keepAliveTimeout: 65_000,
    },
    handle,
  );
  // One more is kept than may come, so that what is dropped beyond is noticed.
  server.maxHeadersCount = MOST_HEADERS + 1;
  limitSockets(server, patience.sockets);
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(port, host, resolve);
  await promise;
  server.off("error", reject);
  return server;
}

/** The port that a server got. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}
