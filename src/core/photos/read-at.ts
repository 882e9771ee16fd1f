/** Reads up to `lengthBytes` at an offset; fewer at the end of the file. */
export type ReadAt = (offsetBytes: number, lengthBytes: number) => Promise<Uint8Array>;

/** A view of exactly those bytes. */
export const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Some letters, as most formats name their parts; fewer at the end. */
export function lettersAt(view: DataView, at: number, count = 4): string {
  const codes: number[] = [];
  for (let index = at; index < at + count && index < view.byteLength; index++)
    codes.push(view.getUint8(index));
  return String.fromCharCode(...codes);
}
