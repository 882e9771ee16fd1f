import { createPublicKey, generateKeyPairSync, sign } from "node:crypto";
import type { PushKey } from "../../ports/push-key.ts";
import { openKeyFile } from "./key-file.ts";

/** The uncompressed point follows this many bytes of a P-256 key in SPKI (RFC 5480). */
const SPKI_HEAD_BYTES = 26;

/**
 * The home's P-256 key in `push-key.pem` (mode 0600) of the data folder; made on the first start. Subscriptions are bound
 * to it: a home that loses it must be asked for reminders anew on each device.
 */
export async function openPushKey(folder: string): Promise<PushKey> {
  const key = await openKeyFile(
    folder,
    "push-key.pem",
    () => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey,
  );
  const spki = createPublicKey(key).export({ type: "spki", format: "der" });
  return {
    publicKey: spki.subarray(SPKI_HEAD_BYTES).toString("base64url"),
    sign: (text) =>
      sign("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }).toString("base64url"),
  };
}
