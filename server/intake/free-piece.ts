/**
 * Gives the memory of a piece of a body back at once; the piece is empty then. Else it would stay until V8 looks for garbage,
 * which it does not hurry to do for bytes outside of its heap: a home that takes photos in would grow by tens of megabytes.
 */
export function freePiece({ buffer, byteLength }: Buffer): void {
  // Small buffers share their memory with others.
  if (buffer instanceof ArrayBuffer && buffer.byteLength === byteLength) buffer.transfer(0);
}
