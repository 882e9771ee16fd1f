/** Decoded, a picture takes four bytes a pixel, all at once: 200 MB. A phone's photo of 48 megapixels is below. */
const MOST_PIXELS = 50_000_000;
/** Longer than what graphics cards hold, pixels. */
const LONGEST_PX = 16_384;

/** Whether a picture of this size (pixels; null: not known) may be decoded for a thumbnail of some hundred pixels. */
export function mayDecode(width: number | null, height: number | null): boolean {
  if (width === null || height === null) return true;
  return width <= LONGEST_PX && height <= LONGEST_PX && width * height <= MOST_PIXELS;
}
