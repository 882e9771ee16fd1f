import { createHash, createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import type { HomeIdentity } from "../../ports/home-identity.ts";
import { openKeyFile } from "./key-file.ts";

const base64url = (text: string) => Buffer.from(text).toString("base64url");

/** The home's Ed25519 key in `home-key.pem` (mode 0600) of the data folder; made on the first start. */
export async function openHomeIdentity(folder: string): Promise<HomeIdentity> {
  const key = await openKeyFile(
    folder,
    "home-key.pem",
    () => generateKeyPairSync("ed25519").privateKey,
  );
  const { x = "" } = createPublicKey(key).export({ format: "jwk" });
  // RFC 7638: the required members in lexicographic order.
  const thumbprint = JSON.stringify({ crv: "Ed25519", kty: "OKP", x });
  const id = createHash("sha256").update(thumbprint).digest("base64url");
  const header = base64url(JSON.stringify({ alg: "EdDSA", kid: id }));
  return {
    id,
    publicKey: { kty: "OKP", crv: "Ed25519", x },
    sign({ sha256, sizeBytes, assetId, storedAtMs }) {
      const payload = base64url(
        JSON.stringify({ sha256, sizeBytes, assetId, storedAtMs, home: id }),
      );
      const input = `${header}.${payload}`;
      return `${input}.${sign(null, Buffer.from(input), key).toString("base64url")}`;
    },
  };
}
