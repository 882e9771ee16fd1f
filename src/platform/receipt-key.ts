import { fromBase64 } from "../core/encoding.ts";
import { HomewardError } from "../core/errors.ts";
import type { HomeKey, ReceiptChecker, ReceiptVerdict } from "../core/library-ports.ts";
import { type Receipt, parseReceipt } from "../core/receipt.ts";

/** Bytes of a base64url text (RFC 4648 section 5); throws `invalid-value`. */
function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  if (/[^A-Za-z0-9_-]/u.test(text)) throw new HomewardError("invalid-value");
  return fromBase64(text.replaceAll("-", "+").replaceAll("_", "/"));
}

/**
 * The name that belongs to a key: its thumbprint (RFC 7638), base64url. A home's id is this, so whoever knows the id
 * from the first meeting knows the key.
 */
export async function keyThumbprint({ crv, kty, x }: HomeKey["publicKey"]): Promise<string> {
  const text = new TextEncoder().encode(JSON.stringify({ crv, kty, x }));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", text));
  return btoa(String.fromCharCode(...digest))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/**
 * A checker for receipts of one home, by Ed25519 on this device (RFC 8037; WebCrypto has it since Chromium 137, Firefox 129
 * and Safari 17, https://caniuse.com/mdn-api_subtlecrypto_verify_ed25519); where it is missing every verdict is `unchecked`.
 * Throws HomewardError `invalid-value` when the key is not the one that the home's id names.
 */
export async function openReceiptChecker({ homeId, publicKey }: HomeKey): Promise<ReceiptChecker> {
  if ((await keyThumbprint(publicKey)) !== homeId)
    throw new HomewardError("invalid-value", "The home shows a key that is not its own");
  const key = await importKey(publicKey);
  return {
    homeId,
    async check(jws, photo): Promise<ReceiptVerdict> {
      try {
        const receipt = parseReceipt(jws);
        const isIts =
          receipt.home === homeId &&
          receipt.sha256 === photo.sha256 &&
          receipt.sizeBytes === photo.sizeBytes;
        if (!isIts) return "wrong";
        if (key === null) return "unchecked";
        return (await isSigned(key, receipt)) ? "valid" : "wrong";
      } catch {
        return "wrong";
      }
    },
  };
}

/** Null where this browser has no Ed25519. */
async function importKey(publicKey: HomeKey["publicKey"]): Promise<CryptoKey | null> {
  try {
    return await crypto.subtle.importKey("jwk", publicKey, { name: "Ed25519" }, false, ["verify"]);
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotSupportedError") return null;
    throw new HomewardError("invalid-value", "The home's key cannot be read", { cause: error });
  }
}

async function isSigned(key: CryptoKey, { jws }: Receipt): Promise<boolean> {
  const [head = "", payload = "", signature = ""] = jws.split(".");
  const header: unknown = JSON.parse(new TextDecoder().decode(fromBase64Url(head)));
  // Nothing but EdDSA: a receipt must not choose how it is checked.
  if ((header as { alg?: unknown } | null)?.alg !== "EdDSA") return false;
  const signed = new TextEncoder().encode(`${head}.${payload}`);
  return crypto.subtle.verify({ name: "Ed25519" }, key, fromBase64Url(signature), signed);
}
