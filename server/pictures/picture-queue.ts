import { HomewardError } from "../../src/core/errors.ts";
import type { AssetId, Sha256 } from "../../src/core/ids.ts";
import type { PictureJob, PictureResult, PictureRows } from "../ports/picture-rows.ts";
import type { Painter, PictureFiles, PictureSize } from "../ports/pictures.ts";
import { Rest } from "./rest.ts";

export type PictureTuning = {
  /** How often the queue is looked at while nothing waits, ms. */
  pollMs: number;
  /** Rest after a failure of the home's own (a full disk), ms. */
  troubleMs: number;
  /** While uploads come in, a picture waits at most so many times as long as the last one took. */
  restRatio: number;
  /** Uploads are over when none was in hand for so long, ms. */
  quietMs: number;
  /** Pictures noted in one transaction. */
  atOnce: number;
};
export const PICTURE_TUNING: PictureTuning = {
  pollMs: 1000,
  troubleMs: 60_000,
  restRatio: 5,
  quietMs: 200,
  atOnce: 16,
};

/** A picture that came to no end so often is given up. */
const MAX_ATTEMPTS = 2;
const LONGEST_REST_MS = 20_000;
/** A picture counts for at least so much: a file that is none, done at once, tells nothing about the next. */
const LEAST_MS = 100;
/** Whether uploads come in is looked at so often while a picture waits for their end. */
const LOOK_MS = 50;
/** Results are noted at least so often. */
const NOTE_MS = 1000;
const NOTHING_KNOWN = { tiny: null, width: null, height: null, durationMs: null };
/** What pages look at right now; older wishes are in the queue anyway. */
const MAX_HURRIED = 500;

export type PicturePorts = {
  rows: PictureRows;
  painter: Painter;
  files: PictureFiles;
  /** Whether uploads come in right now. */
  isReceiving: () => boolean;
  /** Called with what keeps the queue from going on for a while. */
  onTrouble: (error: unknown) => void;
};

/** What there is of a picture: its bytes, or whether it is worth asking again. */
export type FoundPicture =
  | { kind: "ready"; sha256: Sha256; bytes: Uint8Array<ArrayBuffer> }
  | { kind: "waiting" | "failed" | "no-asset" };

/**
 * Draws the small pictures of everything that is home, one at a time, what pages ask for first, then newest first. The rows
 * are the queue: dying anywhere in here draws at most a portion again.
 */
export class PictureQueue {
  readonly #ports: PicturePorts;
  readonly #tuning: PictureTuning;
  readonly #rest = new Rest();
  readonly #hurried = new Set<AssetId>();
  /** The files of the picture in hand; emptied when they are deleted meanwhile. */
  #drawing = new Set<Sha256>();
  #lastTookMs = LEAST_MS;
  /** When an upload was last seen, on the clock of `performance`. */
  #receivedAtMs = -Infinity;
  #isStopping = false;
  #running: Promise<void> = Promise.resolve();

  constructor(ports: PicturePorts, tuning: Partial<PictureTuning> = {}) {
    this.#ports = ports;
    this.#tuning = { ...PICTURE_TUNING, ...tuning };
  }

  /** Begins to draw; what failed for want of something that is there now is tried again. */
  start(): void {
    this.#running = this.#run();
  }

  /** The picture of an asset; one that is not drawn yet, or was lost, is drawn next. */
  async find(id: AssetId, size: PictureSize): Promise<FoundPicture> {
    const found = await this.#ports.rows.findPicture(id);
    const sha256 = found?.job.files[0]?.sha256;
    if (found === null || sha256 === undefined) return { kind: "no-asset" };
    const bytes = found.state === "failed" ? null : await this.#ports.files.read(sha256, size);
    if (bytes !== null) return { kind: "ready", sha256, bytes };
    if (found.state === "failed") return { kind: "failed" };
    if (found.state === "done") await this.#ports.rows.redrawPicture(id);
    if (this.#hurried.size < MAX_HURRIED) this.#hurried.add(id);
    this.#rest.end("idle");
    return { kind: "waiting" };
  }

  /** Removes the pictures of files that were deleted; one that is just being drawn goes as soon as it is there. */
  async forgetPictures(hashes: readonly Sha256[]): Promise<void> {
    if (hashes.some((sha256) => this.#drawing.has(sha256))) this.#drawing.clear();
    await this.#ports.files.remove(hashes);
  }

  async waitingCount(): Promise<number> {
    return await this.#ports.rows.countUndrawn();
  }

  /** Ends with what is noted; the picture in hand is drawn again by the next home. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#rest.end("all");
    await this.#ports.painter.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    let isBegun = false;
    while (!this.#isStopping) {
      try {
        if (!isBegun) await this.#retryFailed();
        isBegun = true;
        if (!(await this.#drawPortion())) await this.#rest.take(this.#tuning.pollMs, "idle");
      } catch (error) {
        if (this.#isStopping) return;
        this.#ports.onTrouble(error);
        await this.#rest.take(this.#tuning.troubleMs, "trouble");
      }
    }
  }

  async #retryFailed(): Promise<void> {
    const { painter, rows } = this.#ports;
    for (const reason of await painter.overcome()) await rows.retryPictures(reason);
  }

  /** Draws some of what waits; false where nothing does. */
  async #drawPortion(): Promise<boolean> {
    const jobs = await this.#ports.rows.listUndrawn(this.#tuning.atOnce);
    if (jobs.length === 0) this.#hurried.clear();
    const results: PictureResult[] = [];
    const drawn = new Set<AssetId>();
    let notedAtMs = performance.now();
    try {
      while (!this.#isStopping) {
        if (jobs.length > 0 || this.#hurried.size > 0) await this.#stepAside();
        const job = (await this.#nextHurried()) ?? jobs.shift();
        if (job === undefined || this.#isStopping) break;
        if (drawn.has(job.assetId)) continue;
        drawn.add(job.assetId);
        const startedAtMs = performance.now();
        results.push(await this.#draw(job));
        this.#lastTookMs = Math.max(LEAST_MS, performance.now() - startedAtMs);
        if (performance.now() - notedAtMs > NOTE_MS) {
          await this.#ports.rows.savePictures(results.splice(0));
          notedAtMs = performance.now();
        }
      }
    } finally {
      await this.#ports.rows.savePictures(results);
    }
    return drawn.size > 0;
  }

  async #nextHurried(): Promise<PictureJob | null> {
    for (const id of this.#hurried) {
      this.#hurried.delete(id);
      const found = await this.#ports.rows.findPicture(id);
      if (found?.state === "waiting") return found.job;
    }
    return null;
  }

  async #draw({ assetId, attemptCount, files }: PictureJob): Promise<PictureResult> {
    const [primary] = files;
    if (primary === undefined) throw new HomewardError("not-found", "An asset has no file.");
    const { painter, files: pictures } = this.#ports;
    const paths = files.map(({ path }) => path);
    const result = { assetId, sha256: primary.sha256, attemptCount };
    this.#drawing = new Set(files.map(({ sha256 }) => sha256));
    try {
      const painting = await painter.draw(primary.sha256, paths);
      return { ...result, ...painting, state: painting.reason === null ? "done" : "failed" };
    } catch (error) {
      const isEndless = error instanceof HomewardError && error.code === "timed-out";
      if (!isEndless || this.#isStopping) throw error;
      const isOver = attemptCount + 1 >= MAX_ATTEMPTS;
      return {
        ...result,
        state: isOver ? "failed" : "waiting",
        attemptCount: attemptCount + 1,
        reason: isOver ? "too-much" : null,
        ...NOTHING_KNOWN,
      };
    } finally {
      if (this.#drawing.size === 0) await pictures.remove([primary.sha256]);
    }
  }

  /** Lets uploads go first: returns when they are over, or when most of the time was theirs, so that no picture starves. */
  async #stepAside(): Promise<void> {
    const { restRatio, quietMs } = this.#tuning;
    const beganAtMs = performance.now();
    const untilMs = beganAtMs + Math.min(LONGEST_REST_MS, this.#lastTookMs * restRatio);
    for (let nowMs = beganAtMs; nowMs < untilMs && !this.#isStopping; nowMs = performance.now()) {
      if (this.#ports.isReceiving()) this.#receivedAtMs = nowMs;
      if (nowMs - this.#receivedAtMs >= quietMs) return;
      await this.#rest.take(Math.min(LOOK_MS, untilMs - nowMs), "aside");
    }
  }
}
