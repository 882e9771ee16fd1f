import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
} from "node:crypto";
import { link, open, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { HomeIdentity } from "../../ports/home-identity.ts";
import { codeOf } from "./errors.ts";
import { syncFolder } from "./sync-folder.ts";

const base64url = (text: string) => Buffer.from(text).toString("base64url");

/** Makes a key file that is whole or not there: written aside, made durable, then linked without overwriting. */
async function makeKey(folder: string, file: string): Promise<void> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const aside = `${file}.${process.pid}.new`;
  const handle = await open(aside, "w", 0o600);
  try {
    await handle.writeFile(privateKey.export({ type: "pkcs8", format: "pem" }));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await link(aside, file).catch((error: unknown) => {
    if (codeOf(error) !== "EEXIST") throw error;
  });
  await rm(aside);
  await syncFolder(folder);
}

/** The home's Ed25519 key in `home-key.pem` (mode 0600) of the data folder; made on the first start. */
export async function openHomeIdentity(folder: string): Promise<HomeIdentity> {
  const file = join(folder, "home-key.pem");
  let pem: string;
  try {
    pem = await readFile(file, "utf8");
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
    await makeKey(folder, file);
    pem = await readFile(file, "utf8");
  }
  const key = createPrivateKey(pem);
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
