import { isIP } from "node:net";

/** Names that never lead out of a house (RFC 6761, RFC 6762, RFC 8375, and ICANN's `internal`). */
const INSIDE = ["localhost", "local", "internal", "home.arpa"];

/**
 * Whether a device may have the home send to this address: https with a name of the public internet. Else a device could
 * make the home call into the network that it stands in.
 */
export function isPublicEndpoint(url: URL): boolean {
  const name = url.hostname.replace(/\.$/, "");
  const isInside = INSIDE.some((suffix) => name === suffix || name.endsWith(`.${suffix}`));
  return (
    url.protocol === "https:" &&
    url.username === "" &&
    url.password === "" &&
    isIP(name.replaceAll(/[[\]]/g, "")) === 0 &&
    name.includes(".") &&
    !isInside
  );
}
