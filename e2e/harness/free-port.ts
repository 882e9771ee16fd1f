import { once } from "node:events";
import { createServer } from "node:net";

/** A port that is free right now on this address. */
export async function freePort(host: string): Promise<number> {
  const server = createServer();
  server.listen(0, host);
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("No port to be had");
  return address.port;
}
