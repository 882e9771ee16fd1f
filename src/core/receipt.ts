import { fromBase64 } from "./encoding.ts";
import { HomewardError } from "./errors.ts";
import { type AssetId, type Sha256, parseAssetId, parseSha256 } from "./ids.ts";

/** A home's word that it holds these bytes on disk, hashed and committed to its catalogue. */
export type Receipt = {
  sha256: Sha256;
  sizeBytes: number;
  assetId: AssetId;
  /** When the home committed it, ms since the epoch by the home's clock. */
  storedAtMs: number;
  /** The home's id. */
  home: string;
  /** The compact JWS (RFC 7515, alg EdDSA with Ed25519, RFC 8037) that this was read from. */
  jws: string;
};

/** Reads the payload of a receipt's compact JWS without verifying the signature; throws HomewardError `invalid-value`. */
export function parseReceipt(jws: unknown): Receipt {
  const payload = typeof jws === "string" ? jws.split(".")[1] : undefined;
  if (typeof jws !== "string" || payload === undefined || jws.split(".").length !== 3) {
    throw new HomewardError("invalid-value", "Cannot read a receipt: it must be a compact JWS");
  }
  const base64 = payload.replaceAll("-", "+").replaceAll("_", "/");
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(fromBase64(base64)));
  } catch (cause) {
    throw new HomewardError("invalid-value", "Cannot read a receipt: its payload is not JSON", {
      cause,
    });
  }
  const row = value as Record<string, unknown> | null;
  if (
    typeof row !== "object" ||
    row === null ||
    !Number.isSafeInteger(row["sizeBytes"]) ||
    !Number.isSafeInteger(row["storedAtMs"]) ||
    typeof row["home"] !== "string"
  ) {
    throw new HomewardError("invalid-value", "Cannot read a receipt: its payload lacks a field");
  }
  return {
    sha256: parseSha256(row["sha256"]),
    sizeBytes: row["sizeBytes"] as number,
    assetId: parseAssetId(row["assetId"]),
    storedAtMs: row["storedAtMs"] as number,
    home: row["home"],
    jws,
  };
}
