import { sentenceOf } from "../sentence-of.ts";
import { createHash, randomBytes } from "node:crypto";
import { HomewardError } from "../../src/core/errors.ts";
import { type AssetId, type Sha256, parseAssetId, parseSha256 } from "../../src/core/ids.ts";
import { type AssetNotes, parseNotesText } from "../../src/core/photos/asset-notes.ts";
import { loneTypeOf } from "../../src/core/photos/part-role.ts";
import { decodeMetadata } from "../../src/core/tus/metadata.ts";

/** What a client says about an upload; null where it says nothing. */
export type UploadWords = {
  filename: string;
  mediaType: string;
  sha256: Sha256 | null;
  lastModifiedMs: number | null;
  assetId: AssetId | null;
  resourceType: string;
  /** What an export told about it; bad ones are dropped, the photo comes in. */
  notes: AssetNotes | null;
};

const RESOURCE_TYPE = /^[a-z][a-zA-Z0-9-]{0,31}$/;
const MEDIA_TYPE = /^[a-z0-9!#$&^_.+-]{1,64}\/[a-z0-9!#$&^_.+-]{1,64}$/;

/** Runs a parser over the value of a key, naming the key when it refuses. */
function parsed<T>(pairs: Map<string, string>, key: string, parse: (text: string) => T): T | null {
  const text = pairs.get(key);
  if (text === undefined) return null;
  try {
    return parse(text);
  } catch (cause) {
    const words = cause instanceof Error ? sentenceOf(cause) : "it is malformed";
    throw new HomewardError("invalid-header", `Upload-Metadata '${key}': ${words}`, { cause });
  }
}

function matching(pattern: RegExp, words: string) {
  return (text: string) => {
    if (!pattern.test(text)) throw new HomewardError("invalid-value", words);
    return text;
  };
}

function parseMs(text: string): number {
  const ms = Number(text);
  if (!/^-?[0-9]{1,15}$/.test(text) || Math.abs(ms) > 8.64e15) {
    throw new HomewardError("invalid-value", "it must be whole milliseconds since 1970");
  }
  return ms;
}

/** Reads an Upload-Metadata header; throws HomewardError `invalid-header` naming the key. Unknown keys are left alone. */
export function parseUploadWords(header: string): UploadWords {
  const pairs = decodeMetadata(header);
  const notes = pairs.get("notes");
  const mediaType = pairs.get("filetype")?.toLowerCase().split(";")[0]?.trim() ?? "";
  const filename = pairs.get("filename") ?? pairs.get("name") ?? "";
  return {
    filename,
    // Media types are a hint by the client's system; a strange one is no reason to keep a photo out.
    mediaType: MEDIA_TYPE.test(mediaType) ? mediaType : "application/octet-stream",
    sha256: parsed(pairs, "sha256", parseSha256),
    lastModifiedMs: parsed(pairs, "lastModified", parseMs),
    assetId: parsed(pairs, "assetId", parseAssetId),
    resourceType:
      parsed(
        pairs,
        "resourceType",
        matching(RESOURCE_TYPE, "it must be a word of at most 32 letters"),
      ) ?? loneTypeOf(filename, mediaType),
    notes: notes === undefined ? null : parseNotesText(notes),
  };
}

/** The id of an upload: the same for the same device and content, so that a lost answer finds its upload again; else random. */
export function uploadIdOf(deviceId: string, lengthBytes: number, words: UploadWords): string {
  if (words.sha256 === null) return randomBytes(16).toString("hex");
  return createHash("sha256")
    .update(`${deviceId}\n${words.sha256}\n${lengthBytes}\n${words.resourceType}`)
    .digest("hex")
    .slice(0, 32);
}
