import { open } from "node:fs/promises";

/** Up to `sizeBytes` of a file from an offset; fewer at its end. Throws the error of Node when it cannot be opened or read. */
export async function readFileAt(
  path: string,
  offsetBytes: number,
  sizeBytes: number,
): Promise<Uint8Array> {
  const handle = await open(path, "r");
  try {
    const bytes = new Uint8Array(sizeBytes);
    const { bytesRead, buffer } = await handle.read(bytes, 0, sizeBytes, offsetBytes);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
