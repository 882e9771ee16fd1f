import { type FileKind, fileKindOf } from "../../src/core/photos/file-kind.ts";
import { splitExtension } from "../../src/core/photos/file-name.ts";

const BY_KIND: Record<Exclude<FileKind, "other">, string> = {
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  tiff: "image/tiff",
  avif: "image/avif",
  heic: "image/heic",
  quicktime: "video/mp4",
  matroska: "video/x-matroska",
  avi: "video/x-msvideo",
  mpeg: "video/mpeg",
};
/** Where the name says more than the first bytes: the families of TIFF, of MP4 and of Matroska. */
const BY_EXTENSION: Record<string, string> = {
  ".dng": "image/x-adobe-dng",
  ".cr2": "image/x-canon-cr2",
  ".nef": "image/x-nikon-nef",
  ".arw": "image/x-sony-arw",
  ".heif": "image/heif",
  ".mov": "video/quicktime",
  ".m4v": "video/x-m4v",
  ".3gp": "video/3gpp",
  ".webm": "video/webm",
};

/** Canon's RAW in the boxes of a film: its brand, where a film has its own. */
const isCr3 = (head: Uint8Array) => String.fromCharCode(...head.subarray(4, 12)) === "ftypcrx ";

/** The media type of a file that nobody told one for, by its first bytes and its name. */
export function mediaTypeOf(head: Uint8Array, name: string): string {
  if (isCr3(head)) return "image/x-canon-cr3";
  const kind = fileKindOf(head);
  if (kind === "other") return "application/octet-stream";
  const type = BY_KIND[kind];
  const named = BY_EXTENSION[splitExtension(name).extension.toLowerCase()];
  return named?.split("/")[0] === type.split("/")[0] ? (named ?? type) : type;
}
