import { HomewardError } from "./errors.ts";

/** SHA-256 of a whole resource: 64 lower-case hexadecimal digits. */
export type Sha256 = string & { readonly __brand: "Sha256" };

/** Identity of an upload job on this device: the SHA-256 of its resource, so one photo can be queued only once. */
export type JobId = Sha256;

/** Identity of an asset (what a person calls a photo): 32 lower-case hexadecimal digits, the same on every device. */
export type AssetId = string & { readonly __brand: "AssetId" };

/** Parses a SHA-256 in hexadecimal; throws HomewardError `invalid-value`. */
export function parseSha256(text: unknown): Sha256 {
  if (typeof text !== "string" || !/^[0-9a-f]{64}$/.test(text)) {
    throw new HomewardError(
      "invalid-value",
      "Cannot read a SHA-256: it must be 64 hexadecimal digits",
    );
  }
  return text as Sha256;
}

/** Parses an asset id; throws HomewardError `invalid-value`. */
export function parseAssetId(text: unknown): AssetId {
  if (typeof text !== "string" || !/^[0-9a-f]{32}$/.test(text)) {
    throw new HomewardError(
      "invalid-value",
      "Cannot read an asset id: it must be 32 hexadecimal digits",
    );
  }
  return text as AssetId;
}

/** The asset id of a photo whose primary resource has this hash: every device and every home derives the same one. */
export function assetIdOf(primary: Sha256): AssetId {
  return primary.slice(0, 32) as AssetId;
}
