import { said } from "../../../core/said.ts";
import { HomewardError } from "../../../core/errors.ts";
import { beginScratchFile } from "./scratch-file.ts";

/** Larger files are written to the disk on their way: a Blob made by a script lies in memory until the garbage collector comes by. */
const IN_MEMORY_BYTES = 16 * 1024 * 1024;

/** Where unpacked bytes go; more than was said ends the stream with HomewardError `refused`. */
export type ByteSink = {
  writable: WritableStream<Uint8Array>;
  /** What was written; only after the stream has been closed. */
  read(): Promise<Blob>;
  /** Never rejects. */
  remove(): Promise<void>;
};

/** Opens a sink for a file that is said to have so many bytes. */
export async function openSink(sizeBytes: number): Promise<ByteSink> {
  const scratch = sizeBytes > IN_MEMORY_BYTES ? await beginScratchFile() : null;
  if (scratch !== null) {
    const { readable, writable } = new TransformStream(new AtMost(sizeBytes));
    const written = readable.pipeTo(scratch.writable);
    // Heard by `read`; a failure ends the writing side too.
    written.catch(() => {});
    const read = async () => {
      await written;
      return scratch.read();
    };
    return { writable, read, remove: () => scratch.remove() };
  }
  const { readable, writable } = new TransformStream(new AtMost(sizeBytes));
  const blob = new Response(readable).blob();
  blob.catch(() => {});
  return { writable, read: () => blob, remove: async () => {} };
}

/** Lets at most so many bytes pass. */
class AtMost implements Transformer<Uint8Array, Uint8Array> {
  #leftBytes: number;

  constructor(sizeBytes: number) {
    this.#leftBytes = sizeBytes;
  }

  transform(bytes: Uint8Array, controller: TransformStreamDefaultController<Uint8Array>): void {
    this.#leftBytes -= bytes.byteLength;
    if (this.#leftBytes < 0) throw new HomewardError("refused", said("zip-bomb"));
    controller.enqueue(bytes);
  }
}
