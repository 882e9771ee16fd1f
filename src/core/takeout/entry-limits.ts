/** JSON of one photo has some kB; tables of a large library some MB. */
const MOST_TEXT_BYTES = 64 * 1024 * 1024;
/** What is smaller than this cannot do harm, however well it was compressed. */
const HARMLESS_BYTES = 16 * 1024 * 1024;
/** Photos and videos are compressed already: a zip makes them little smaller. Blank pictures of old scanners reach 1:100. */
const MOST_RATIO = 200;

/** What a zip says of one of its files. */
export type PackedSizes = { sizeBytes: number; packedBytes: number };

/** Whether a file says that it becomes far larger than what a photo or video can: a zip bomb. */
export function isBomb({ sizeBytes, packedBytes }: PackedSizes): boolean {
  return sizeBytes > HARMLESS_BYTES && sizeBytes > packedBytes * MOST_RATIO;
}

/** Whether a file is small enough to be read as text. */
export const isTextSize = (sizeBytes: number): boolean => sizeBytes <= MOST_TEXT_BYTES;
