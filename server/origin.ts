import { networkInterfaces } from "node:os";
import type { Settings } from "./settings.ts";

/** The origin under which a browser reaches the home. */
export function originOf({ origin, host }: Settings, port: number): string {
  if (origin !== null) return origin;
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  const own = addresses.find(({ family, internal }) => family === "IPv4" && !internal);
  const isAny = host === "0.0.0.0" || host === "::";
  const name = isAny ? (own?.address ?? "localhost") : host.includes(":") ? `[${host}]` : host;
  return `http://${name}:${port}`;
}
