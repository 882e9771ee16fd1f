// A worker thread: opens one HEIC after the other with libheif, whose memory goes with the thread.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { parentPort } from "node:worker_threads";
import type { RawPicture } from "./sharp-picture.ts";

/** iPhones take 48 megapixels; each costs some 12 bytes while it is read. */
const LIMIT_PIXELS = 64_000_000;

export type HeifAnswer =
  | { kind: "opened"; picture: RawPicture }
  | { kind: "failed"; reason: "too-large" | "unreadable" | "needs-heif" };

/** The part of libheif-js that is used; the package brings types of the C names only. */
type HeifImage = {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(
    target: { data: Uint8ClampedArray; width: number; height: number },
    done: (filled: unknown) => void,
  ): void;
  free(): void;
};
type Libheif = { HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };

function load(): Libheif | null {
  const require = createRequire(import.meta.url);
  try {
    return require("libheif-js/wasm-bundle.js") as Libheif;
  } catch {
    return null; // an optional dependency
  }
}

async function pixelsOf(image: HeifImage): Promise<HeifAnswer> {
  const [width, height] = [image.get_width(), image.get_height()];
  if (width * height > LIMIT_PIXELS) return { kind: "failed", reason: "too-large" };
  const data = new Uint8ClampedArray(width * height * 4);
  const filled = await new Promise((done) => image.display({ data, width, height }, done));
  if (filled === null) return { kind: "failed", reason: "unreadable" };
  const pixels = new Uint8Array(data.buffer);
  return { kind: "opened", picture: { pixels, width, height, channels: 4 } };
}

async function open(path: string): Promise<HeifAnswer> {
  if (libheif === null) return { kind: "failed", reason: "needs-heif" };
  let images: HeifImage[] = [];
  try {
    images = new libheif.HeifDecoder().decode(await readFile(path));
    const image = images.find((one) => one.is_primary()) ?? images[0];
    return image === undefined ? { kind: "failed", reason: "unreadable" } : await pixelsOf(image);
  } catch {
    return { kind: "failed", reason: "unreadable" };
  } finally {
    for (const image of images) image.free();
  }
}

async function answer(path: string): Promise<void> {
  const opened = await open(path);
  const moved = opened.kind === "opened" ? [opened.picture.pixels.buffer as ArrayBuffer] : [];
  parentPort?.postMessage(opened, moved);
}

const libheif = load();
parentPort?.on("message", (path: string) => void answer(path));
