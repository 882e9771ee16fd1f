import type { Receipt } from "../../src/core/receipt.ts";

/** The home's own key pair. The private key never leaves it. */
export type HomeIdentity = {
  /** The home's id: the RFC 7638 thumbprint of its public key. */
  id: string;
  /** The public key as a JWK (RFC 8037: kty OKP, crv Ed25519). */
  publicKey: { kty: "OKP"; crv: "Ed25519"; x: string };
  /** Signs a receipt as compact JWS; the same facts give the same text. */
  sign(facts: Omit<Receipt, "jws" | "home">): string;
};
