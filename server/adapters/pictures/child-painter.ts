import { type ChildProcess, fork } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { constants, setPriority } from "node:os";
import { dirname, join } from "node:path";
import { createRequire } from "node:module";
import { HomewardError } from "../../../src/core/errors.ts";
import type { FileKind } from "../../../src/core/photos/file-kind.ts";
import type { PictureFailure } from "../../ports/picture-rows.ts";
import type { Painter } from "../../ports/pictures.ts";
import { onDisk } from "../disk/errors.ts";
import type { DrawAnswer, DrawTask } from "./drawing.ts";
import { programPath } from "./film.ts";
import { lookAtFile } from "./look-at-file.ts";
import { pictureFile } from "./picture-files.ts";

export type PainterTuning = {
  /** How long one picture may take, ms. */
  limitMs: number;
  /** The process ends when nothing was to be drawn for so long, ms. */
  idleMs: number;
};
export const PAINTER_TUNING: PainterTuning = { limitMs: 600_000, idleMs: 15_000 };

const PROGRAM = join(import.meta.dirname, "draw-process.ts");
/** What it inherits: no settings and no secrets. */
const KEPT_VARIABLES = ["PATH", "HOME", "TMPDIR", "SystemRoot"];

/** Draws in a child process of low priority that is there only while there is something to draw. */
export function openChildPainter(
  folder: string,
  library: string,
  tuning: PainterTuning = PAINTER_TUNING,
): Painter & { pid(): number | null } {
  let child: ChildProcess | null = null;
  let ending: NodeJS.Timeout | undefined;
  let isClosed = false;

  const end = async () => {
    const ended = child;
    child = null;
    if (ended === null || ended.exitCode !== null || ended.signalCode !== null) return;
    const exit = new Promise((resolve) => ended.once("exit", resolve));
    ended.kill("SIGKILL");
    await exit;
  };
  const ask = async (painting: ChildProcess, task: DrawTask): Promise<DrawAnswer> => {
    const { promise, resolve, reject } = Promise.withResolvers<DrawAnswer>();
    const died = () => reject(new HomewardError("timed-out", "Drawing this came to no end."));
    const tooLong = setTimeout(died, tuning.limitMs);
    painting.once("message", resolve).once("exit", died).once("error", died);
    painting.send(task);
    try {
      return await promise;
    } catch (error) {
      await end();
      throw error;
    } finally {
      clearTimeout(tooLong);
      painting.off("message", resolve).off("exit", died).off("error", died);
    }
  };

  return {
    pid: () => child?.pid ?? null,
    async draw(sha256, paths) {
      if (isClosed) throw new HomewardError("home-busy", "The home is stopping.");
      const all = paths.map((path) => join(library, path));
      const kinds = await Promise.all(all.map(kindOf));
      const drawable = all.filter((_, index) => kinds[index] !== "other" && kinds[index] !== null);
      if (drawable.length === 0) {
        const reason = kinds[0] === "other" ? "not-a-picture" : "missing";
        return { reason, tiny: null, width: null, height: null, durationMs: null };
      }
      clearTimeout(ending);
      const [thumbnailFile, previewFile] = [
        pictureFile(folder, sha256, "thumbnail"),
        pictureFile(folder, sha256, "preview"),
      ];
      await onDisk(mkdir(dirname(thumbnailFile), { recursive: true }));
      if (child?.connected !== true) child = start();
      const task = { paths: drawable, thumbnailFile, previewFile };
      try {
        const answer = await ask(child, task);
        if (answer.kind === "painting") return answer.painting;
        throw new HomewardError("home-full", `Pictures cannot be written: ${answer.code}.`);
      } finally {
        ending = setTimeout(() => void end(), tuning.idleMs).unref();
      }
    },
    async overcome() {
      const reasons: PictureFailure[] = ["missing"];
      if (programPath("ffmpeg") !== null) reasons.push("needs-ffmpeg");
      if (hasLibheif()) reasons.push("needs-heif");
      return reasons;
    },
    async close() {
      isClosed = true;
      clearTimeout(ending);
      await end();
    },
  };
}

function start(): ChildProcess {
  const kept = KEPT_VARIABLES.flatMap((name) => {
    const value = process.env[name];
    return value === undefined ? [] : [[name, value]];
  });
  const child = fork(PROGRAM, [], {
    // Few arenas, or freed memory stays with the process (glibc).
    env: { ...Object.fromEntries(kept), MALLOC_ARENA_MAX: "2", UV_THREADPOOL_SIZE: "2" },
    execArgv: ["--max-old-space-size=128"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("error", () => {}); // one that cannot start or dies while idle is told by `exit`
  try {
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  } catch {
    // It is gone again already, or this system knows no priorities.
  }
  return child;
}

/** Null for a file that is gone or cannot be opened. No process is started for what is no picture at all. */
async function kindOf(path: string): Promise<FileKind | null> {
  try {
    return (await lookAtFile(path)).kind;
  } catch {
    return null;
  }
}

function hasLibheif(): boolean {
  try {
    createRequire(import.meta.url).resolve("libheif-js/package.json");
    return true;
  } catch {
    return false;
  }
}
