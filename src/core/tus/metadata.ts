import { fromBase64, toBase64 } from "../encoding.ts";
import { HomewardError } from "../errors.ts";

/** Encodes `Upload-Metadata`: comma-separated `key base64(utf-8 value)` pairs (tus, Creation). */
export function encodeMetadata(pairs: Readonly<Record<string, string>>): string {
  const encoder = new TextEncoder();
  return Object.entries(pairs)
    .map(([key, value]) => `${key} ${toBase64(encoder.encode(value))}`)
    .join(",");
}

/**
 * Decodes `Upload-Metadata`. Values are decoded as UTF-8 with replacement characters, for a file name may be any bytes.
 * Throws HomewardError `invalid-header` on an empty or repeated key or on bad base64.
 */
export function decodeMetadata(header: string): Map<string, string> {
  const pairs = new Map<string, string>();
  if (header.trim() === "") return pairs;
  const decoder = new TextDecoder();
  for (const part of header.split(",")) {
    const [key = "", value = "", ...rest] = part.trim().split(" ");
    if (key === "" || rest.length > 0 || pairs.has(key)) {
      throw new HomewardError(
        "invalid-header",
        `Cannot read Upload-Metadata at '${part.trim().slice(0, 60)}'`,
      );
    }
    try {
      pairs.set(key, decoder.decode(fromBase64(value)));
    } catch (cause) {
      throw new HomewardError(
        "invalid-header",
        `Cannot read Upload-Metadata: the value of '${key}' is not base64`,
        { cause },
      );
    }
  }
  return pairs;
}
