import { spawn } from "node:child_process";
import { open } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { existsSync } from "node:fs";
import type { FileKind } from "../../../src/core/photos/file-kind.ts";
import { readFilmFacts } from "../../../src/core/photos/quicktime.ts";
import { type FileFacts, NO_FACTS, Undrawable } from "./drawing.ts";

/** ffmpeg ends itself after 30 s of computing; this is for one that hangs. */
const LIMIT_MS = 300_000;
const MAX_POSTER_BYTES = 16 * 1024 * 1024;
/** A film's first picture is often black. */
const POSTER_AT_S = 1;

/** The demuxer for each kind: ffmpeg must not choose one by itself, for some of them open other files. */
const DEMUXERS: Partial<Record<FileKind, string>> = {
  quicktime: "mov",
  matroska: "matroska",
  avi: "avi",
  mpeg: "mpeg",
};

export const isFilm = (kind: FileKind): boolean => kind in DEMUXERS;

/** Where a program is; null where it is not installed. */
export function programPath(name: string): string | null {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return folders.map((folder) => join(folder, name)).find((file) => existsSync(file)) ?? null;
}

/** Length and size of a film, from its own boxes, else from ffprobe where it is installed. */
export async function filmFacts(path: string, kind: FileKind): Promise<FileFacts> {
  if (kind !== "quicktime") return await probe(path, kind);
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    const read = async (offsetBytes: number, lengthBytes: number) => {
      const { bytesRead, buffer } = await file.read(
        Buffer.alloc(lengthBytes),
        0,
        lengthBytes,
        offsetBytes,
      );
      return buffer.subarray(0, bytesRead);
    };
    const {
      width = null,
      height = null,
      durationMs = null,
    } = (await readFilmFacts(read, size)) ?? {};
    return { width, height, durationMs };
  } finally {
    await file.close();
  }
}

const words = (text: string) => text.split(" ");

const inputOf = (path: string, kind: FileKind) => [
  ...words("-protocol_whitelist file,pipe -max_alloc 268435456 -f"),
  DEMUXERS[kind] ?? "mov",
  "-i",
  `file:${path}`,
];

async function probe(path: string, kind: FileKind): Promise<FileFacts> {
  const ffprobe = programPath("ffprobe");
  if (ffprobe === null) return NO_FACTS;
  const entries = "stream=width,height:format=duration";
  const show = ["-select_streams", "v:0", "-show_entries", entries, "-of", "json"];
  const output = await run(ffprobe, ["-v", "error", ...show, ...inputOf(path, kind)]);
  try {
    const { streams = [], format = {} } = JSON.parse(output.toString()) as {
      streams?: { width?: number; height?: number }[];
      format?: { duration?: string };
    };
    const [{ width = 0, height = 0 } = {}] = streams;
    const durationMs = Math.round(Number(format.duration) * 1000);
    const isSize = width > 0 && height > 0;
    return {
      width: isSize ? width : null,
      height: isSize ? height : null,
      durationMs: durationMs > 0 ? durationMs : null,
    };
  } catch {
    return NO_FACTS;
  }
}

/** One picture of a film as a JPEG, by ffmpeg. Throws Undrawable. */
export async function filmPoster(path: string, kind: FileKind, durationMs: number | null) {
  const ffmpeg = programPath("ffmpeg");
  if (ffmpeg === null) throw new Undrawable("needs-ffmpeg");
  const isLong = durationMs !== null && durationMs > 2 * POSTER_AT_S * 1000;
  const poster = await run(ffmpeg, [
    ...words("-nostdin -v error -timelimit 30 -threads 1 -max_pixels 70000000"),
    ...(isLong ? ["-ss", String(POSTER_AT_S)] : []),
    ...inputOf(path, kind),
    ...words("-map 0:v:0 -frames:v 1 -an -sn -dn -vf scale='min(1600,iw)':-2"),
    ...words("-threads 1 -q:v 3 -f image2pipe -c:v mjpeg pipe:1"),
  ]);
  if (poster.length === 0) throw new Undrawable("unreadable");
  return poster;
}

/** What a program writes, at most 16 MiB; nothing where it fails. */
async function run(program: string, args: readonly string[]): Promise<Buffer> {
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "ignore"],
    timeout: LIMIT_MS,
    killSignal: "SIGKILL",
  });
  const pieces: Buffer[] = [];
  let sizeBytes = 0;
  child.stdout.on("data", (piece: Buffer) => {
    sizeBytes += piece.length;
    if (sizeBytes > MAX_POSTER_BYTES) child.kill("SIGKILL");
    else pieces.push(piece);
  });
  const status = await new Promise((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  return status === 0 ? Buffer.concat(pieces) : Buffer.alloc(0);
}
