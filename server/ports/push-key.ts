/** The home's VAPID key pair (RFC 8292), P-256. The private key never leaves it. */
export type PushKey = {
  /** The public key as browsers want it: the uncompressed point, base64url. */
  publicKey: string;
  /** Signs a text with ES256 (RFC 7518 section 3.4), base64url. */
  sign(text: string): string;
};
