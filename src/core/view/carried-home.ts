import { said } from "../said.ts";

/** Extensions of photos, videos, raw pictures and notes beside them (XMP, AAE, JSON) for which a browser may know no media type. */
const KNOWN =
  /\.(?:3g[2p]|3fr|aae|arw|avif|avi|bmp|cr[23w]|dcr|dng|erf|fff|gif|gpr|hei[cf]|hif|iiq|insp|insv|jp[eg]|jpeg|json|jxl|kdc|m2ts|m4v|mef|mkv|mos|mov|mp4|mpe?g|mrw|mts|nef|nrw|orf|pef|png|raf|raw|rw[2l]|sr[2fw]|tiff?|webm|webp|wmv|x3f|xmp)$/iu;

/** Why a file that is neither photo nor video is not taken, as a code; a zip may be an export of another service. */
export const whyNotCarried = (filename: string): string =>
  said(/\.zip$/iu.test(filename) ? "zip" : "not-media");

/** Whether a file that came in is something that Homeward carries home: a photo, a video, or what belongs to one. */
export function isCarriedHome(filename: string, filetype: string): boolean {
  return /^(?:image|video)\//u.test(filetype) || KNOWN.test(filename);
}
