/** Extensions of photos, videos, raw pictures and notes beside them (XMP, AAE, JSON) for which a browser may know no media type. */
const KNOWN =
  /\.(?:3g[2p]|3fr|aae|arw|avif|avi|bmp|cr[23w]|dcr|dng|erf|fff|gif|gpr|hei[cf]|hif|iiq|insp|insv|jp[eg]|jpeg|json|jxl|kdc|m2ts|m4v|mef|mkv|mos|mov|mp4|mpe?g|mrw|mts|nef|nrw|orf|pef|png|raf|raw|rw[2l]|sr[2fw]|tiff?|webm|webp|wmv|x3f|xmp)$/iu;

/** Said of a file that is nothing of the kind. */
export const NOT_MEDIA_WORDS = "This is neither a photo nor a video.";

/** The same of a zip, which may be an export of another service. */
const ZIP_WORDS =
  "This is a zip file. Exports of Google Photos and Apple come in under Settings → Import.";

/** Why a file that is neither photo nor video is not taken. */
export const notMediaWords = (filename: string): string =>
  /\.zip$/iu.test(filename) ? ZIP_WORDS : NOT_MEDIA_WORDS;

/** Whether a file that came in is something that Homeward carries home: a photo, a video, or what belongs to one. */
export function isCarriedHome(filename: string, filetype: string): boolean {
  return /^(?:image|video)\//u.test(filetype) || KNOWN.test(filename);
}
