import { type IncomingMessage, type Server, type ServerResponse, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import type { Hono } from "hono";
import type { Env } from "./app-context.ts";
import { SECURITY_HEADERS } from "./security-headers.ts";

/** How much of a body that nobody wants is still read, so that its sender gets to see the answer. */
const LEFTOVER_BYTES = 64 << 20;
const LEFTOVER_MS = 60_000;

/**
 * Reads and drops what is left of a body after the answer: browsers look at an early answer only when their body is sent.
 * Beyond 64 MiB, or after a minute, the connection is closed.
 */
function dropLeftover(incoming: IncomingMessage): void {
  if (incoming.complete || incoming.destroyed) return;
  let droppedBytes = 0;
  const close = () => incoming.socket.destroySoon();
  const timer = setTimeout(close, LEFTOVER_MS);
  incoming.on("data", (piece: Buffer) => {
    droppedBytes += piece.byteLength;
    if (droppedBytes > LEFTOVER_BYTES) close();
  });
  incoming.on("close", () => clearTimeout(timer));
  incoming.on("error", () => {});
  incoming.resume();
}

/** Starts the app on an address; rejects when it cannot be had. Bodies may take any time as long as they move. */
export async function listen(app: Hono<Env>, host: string, port: number): Promise<Server> {
  const answer = getRequestListener(app.fetch, { autoCleanupIncoming: false });
  const handle = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    for (const name in SECURITY_HEADERS) outgoing.setHeader(name, SECURITY_HEADERS[name] ?? "");
    outgoing.once("finish", () => dropLeftover(incoming));
    void answer(incoming, outgoing);
  };
  const server = createServer(
    { requestTimeout: 0, headersTimeout: 30_000, keepAliveTimeout: 65_000 },
    handle,
  );
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
