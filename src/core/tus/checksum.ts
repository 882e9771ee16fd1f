import { fromBase64, fromHex, toBase64, toHex } from "../encoding.ts";
import { HomewardError } from "../errors.ts";
import { type Sha256, parseSha256 } from "../ids.ts";

/** The `Upload-Checksum` header for a body with this SHA-256. */
export function encodeChecksum(sha256: Sha256): string {
  return `sha256 ${toBase64(fromHex(sha256))}`;
}

/** The SHA-256 in an `Upload-Checksum` header; throws HomewardError `invalid-header` for other algorithms and bad values. */
export function decodeChecksum(header: string): Sha256 {
  const [algorithm, value = "", ...rest] = header.trim().split(/\s+/);
  if (algorithm !== "sha256" || rest.length > 0) {
    throw new HomewardError(
      "invalid-header",
      "Cannot use Upload-Checksum: it must be 'sha256' and a base64 value",
    );
  }
  try {
    return parseSha256(toHex(fromBase64(value)));
  } catch (cause) {
    throw new HomewardError(
      "invalid-header",
      "Cannot read Upload-Checksum: its value must be 32 bytes in base64",
      { cause },
    );
  }
}
