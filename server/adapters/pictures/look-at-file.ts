import { open } from "node:fs/promises";
import { type FileKind, KIND_BYTES, fileKindOf } from "../../../src/core/photos/file-kind.ts";

/** What a file is by its first bytes, and its size. Throws what the file system throws. */
export async function lookAtFile(path: string): Promise<{ kind: FileKind; sizeBytes: number }> {
  const file = await open(path, "r");
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(KIND_BYTES), 0, KIND_BYTES, 0);
    const { size } = await file.stat();
    return { kind: fileKindOf(buffer.subarray(0, bytesRead)), sizeBytes: size };
  } finally {
    await file.close();
  }
}
