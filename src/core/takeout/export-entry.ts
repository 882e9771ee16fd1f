import { nameKey } from "./json-names.ts";

/** One file of an export, in whichever of its zips or folders it lies. */
export type ExportEntry = {
  /** As the export has it, with `/`; only its base name is ever used as a name of a file. */
  path: string;
  sizeBytes: number;
  /** CRC-32 of its bytes; null: not known (files of an unpacked folder). */
  crc32: number | null;
  /** When it was put into the export, ms since the epoch. */
  modifiedAtMs: number;
};

/** A path taken apart. */
export type ExportPath = { folder: string; name: string; extension: string };

/** Takes a path apart: folder and name by the last slash (either one), the extension in lower case with its dot. */
export function exportPath(path: string): ExportPath {
  const whole = path.replaceAll("\\", "/");
  const slash = whole.lastIndexOf("/");
  const name = whole.slice(slash + 1);
  const extension = /\.[^.]{1,8}$/u.exec(nameKey(name))?.[0] ?? "";
  return { folder: slash === -1 ? "" : whole.slice(0, slash), name, extension };
}

const TYPES: Record<string, string> = {
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".png": "image/png",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".heic": "image/heic",
  ".heif": "image/heif",
  ".tif": "image/tiff",
  ".tiff": "image/tiff",
  ".bmp": "image/bmp",
  ".dng": "image/x-adobe-dng",
  ".mp4": "video/mp4",
  ".m4v": "video/x-m4v",
  // The film of a motion photo.
  ".mp": "video/mp4",
  ".mv": "video/mp4",
  ".mov": "video/quicktime",
  ".3gp": "video/3gpp",
  ".3g2": "video/3gpp2",
  ".avi": "video/x-msvideo",
  ".mkv": "video/x-matroska",
  ".webm": "video/webm",
  ".mpg": "video/mpeg",
  ".mpeg": "video/mpeg",
  ".wmv": "video/x-ms-wmv",
  ".mts": "video/mp2t",
  ".m2ts": "video/mp2t",
};

/** The media type of a file of an export by its extension; "" for what none is known of. */
export const exportType = ({ extension }: ExportPath): string => TYPES[extension] ?? "";
