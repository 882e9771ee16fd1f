import { readFile } from "node:fs/promises";
import type { Painting } from "../../ports/pictures.ts";
import { codeOf } from "../disk/errors.ts";
import { type DrawTask, type FileFacts, NO_FACTS, Undrawable } from "./drawing.ts";
import { filmFacts, filmPoster, isFilm } from "./film.ts";
import { readHeif } from "./heif-reader.ts";
import { lookAtFile } from "./look-at-file.ts";
import { drawWithSharp } from "./sharp-picture.ts";

/** Files that must be read as a whole may have so many bytes. */
const MAX_WHOLE_BYTES = 128 * 1024 * 1024;

/** Draws the first file that can be drawn. Throws only where the pictures cannot be written. */
export async function drawFirst(task: DrawTask): Promise<Painting> {
  let first: Painting | null = null;
  for (const path of task.paths) {
    const painting = await drawFile(path, task);
    if (painting.reason === null) return painting;
    first ??= painting;
  }
  return first ?? { ...NO_FACTS, tiny: null, reason: "missing" };
}

async function drawFile(path: string, task: DrawTask): Promise<Painting> {
  const known: FileFacts = { ...NO_FACTS };
  try {
    return { ...known, ...(await draw(path, task, known)), reason: null };
  } catch (error) {
    const isGone = codeOf(error) === "ENOENT" && (error as { path?: unknown }).path === path;
    if (!(error instanceof Undrawable) && !isGone) throw error;
    const reason = error instanceof Undrawable ? error.reason : "missing";
    return { ...known, tiny: null, reason };
  }
}

/** Draws one file; what is known of it is put into `known`, so that it stays when drawing fails. */
async function draw(path: string, { thumbnailFile, previewFile }: DrawTask, known: FileFacts) {
  const { kind, sizeBytes } = await lookAtFile(path);
  const sharpDraws = async (source: Parameters<typeof drawWithSharp>[0]) =>
    await drawWithSharp(source, thumbnailFile, previewFile);
  if (kind === "other") throw new Undrawable("not-a-picture");
  if (isFilm(kind)) {
    Object.assign(known, await filmFacts(path, kind));
    const { tiny } = await sharpDraws(await filmPoster(path, kind, known.durationMs));
    return { ...known, tiny };
  }
  const isWhole = kind === "heic" || path.endsWith("]");
  if (isWhole && sizeBytes > MAX_WHOLE_BYTES) throw new Undrawable("too-large");
  if (kind === "heic") return await sharpDraws(await readHeif(path));
  // libvips takes brackets at the end of a name for options.
  return await sharpDraws(path.endsWith("]") ? await readFile(path) : path);
}
