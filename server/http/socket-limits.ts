import type { Server } from "node:http";
import type { Socket } from "node:net";

/** How many connections may be open at once. */
export type SocketLimits = {
  /** To one address: a household behind one router, six connections a browser. */
  perAddress: number;
  /** To this machine itself: a reverse proxy brings everybody from there. */
  perLoopback: number;
};

export const SOCKET_LIMITS: SocketLimits = { perAddress: 100, perLoopback: 1000 };

const REFUSAL =
  "HTTP/1.1 503 Service Unavailable\r\nRetry-After: 5\r\nConnection: close\r\nContent-Length: 0\r\n\r\n";

/** Whether a socket's address is this machine itself, IPv4 written as IPv6 included. */
export function isLoopback(address: string): boolean {
  return address === "::1" || /^(?:::ffff:)?127\./.test(address);
}

/** Refuses connections beyond the limits, before a byte of theirs is read. */
export function limitSockets(server: Server, limits: SocketLimits): void {
  const open = new Map<string, number>();
  server.on("connection", (socket: Socket) => {
    const address = socket.remoteAddress ?? "";
    const count = (open.get(address) ?? 0) + 1;
    open.set(address, count);
    socket.once("close", () => {
      const left = (open.get(address) ?? 1) - 1;
      if (left === 0) open.delete(address);
      else open.set(address, left);
    });
    if (count <= (isLoopback(address) ? limits.perLoopback : limits.perAddress)) return;
    socket.end(REFUSAL);
    socket.destroySoon();
  });
}
