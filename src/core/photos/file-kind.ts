/** What a file is by its first bytes, whatever its name or type says; `other`: nothing that is drawn. */
export type FileKind =
  | "jpeg"
  | "png"
  | "gif"
  | "webp"
  | "tiff"
  | "avif"
  | "heic"
  | "quicktime"
  | "matroska"
  | "avi"
  | "mpeg"
  | "other";

/** How many bytes of the beginning tell. */
export const KIND_BYTES = 64;

/** Major and compatible brands of ISO 14496-12 files that hold pictures (ISO 23008-12, AV1 Image File Format). */
const AVIF_BRANDS = new Set(["avif", "avis"]);
const HEIC_BRANDS = new Set(["heic", "heix", "heim", "heis", "hevc", "hevx", "hevm", "hevs"]);
/** What holds either, told apart by the compatible brands. */
const PICTURE_BRANDS = new Set(["mif1", "msf1", "mif2"]);
/** QuickTime files from before `ftyp` begin with one of these boxes. */
const OLD_QUICKTIME = new Set(["moov", "mdat", "wide", "free", "skip", "pnot"]);

/** Tells a file by the bytes that only its format begins with. Markup (HTML, SVG) is never anything but `other`. */
export function fileKindOf(head: Uint8Array): FileKind {
  const text = latin1(head.subarray(0, KIND_BYTES));
  if (text.startsWith("\xff\xd8\xff")) return "jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (/^GIF8[79]a/.test(text)) return "gif";
  if (/^RIFF[^]{4}WEBP/.test(text)) return "webp";
  if (/^(?:II\*\0|MM\0\*|II\+\0|MM\0\+)/.test(text)) return "tiff";
  if (/^RIFF[^]{4}AVI /.test(text)) return "avi";
  if (text.startsWith("\x1a\x45\xdf\xa3")) return "matroska";
  if (text.startsWith("\0\0\x01\xba")) return "mpeg";
  return boxKindOf(text, head);
}

function boxKindOf(text: string, head: Uint8Array): FileKind {
  const type = text.slice(4, 8);
  if (type !== "ftyp") return OLD_QUICKTIME.has(type) ? "quicktime" : "other";
  const sizeBytes = new DataView(head.buffer, head.byteOffset).getUint32(0);
  const list = text.slice(8, Math.min(sizeBytes, KIND_BYTES));
  const brands = (list.match(/[^]{4}/g) ?? []).filter((_, index) => index !== 1);
  const [major = ""] = brands;
  if (AVIF_BRANDS.has(major)) return "avif";
  if (HEIC_BRANDS.has(major)) return "heic";
  if (!PICTURE_BRANDS.has(major)) return "quicktime";
  return brands.some((brand) => AVIF_BRANDS.has(brand)) ? "avif" : "heic";
}

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes);
