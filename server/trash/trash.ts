import type { Sha256 } from "../../src/core/ids.ts";
import type { Catalogue } from "../ports/catalogue.ts";
import type { Log } from "../ports/log.ts";
import type { DoomedFile } from "../ports/library-rows.ts";
import type { OriginalStore } from "../ports/original-store.ts";

/** How long the trash keeps a photo, in days. */
export const KEPT_DAYS = 30;
const DAY_MS = 86_400_000;
/** Rows deleted in one transaction: a small one goes through on a disk that is all but full, and its files make room for the next. */
const ROWS_AT_ONCE = 20;
/** Files removed while uploads wait: some milliseconds. */
const FILES_AT_ONCE = 20;

export type TrashPorts = {
  catalogue: Catalogue;
  originals: Pick<OriginalStore, "remove">;
  /** Removes the small pictures of these files. */
  removePictures: (hashes: readonly Sha256[]) => Promise<void>;
  /** Runs short work while no file is between its place in the library and its row. */
  whileNothingArrives: <T>(work: () => Promise<T>) => Promise<T>;
  log: Log;
  nowMs: () => number;
};

/** What emptying the trash freed. */
export type Freed = { deletedCount: number; freedBytes: number };

/** Deletes for good. Rows go first with a note of each file: dying anywhere in here leaves notes that the next sweep follows. */
export class Trash {
  readonly #ports: TrashPorts;
  #last: Promise<unknown> = Promise.resolve();
  #isStopping = false;

  constructor(ports: TrashPorts) {
    this.#ports = ports;
  }

  /** Deletes everything in the trash, files too. */
  async empty(): Promise<Freed> {
    return await this.#inTurn(() => this.#delete(this.#ports.nowMs()));
  }

  /** Deletes what has been in the trash for 30 days, and files that an earlier run left. */
  async sweep(): Promise<Freed> {
    return await this.#inTurn(() => this.#delete(this.#ports.nowMs() - KEPT_DAYS * DAY_MS));
  }

  /** Ends after the portion in hand. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    await this.#last.catch(() => {}); // who asked for it was told
  }

  async #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.catch(() => {}).then(work);
    this.#last = turn;
    return await turn;
  }

  async #delete(beforeMs: number): Promise<Freed> {
    const { catalogue, nowMs, whileNothingArrives } = this.#ports;
    const freed = { deletedCount: 0, freedBytes: 0 };
    while (!this.#isStopping) {
      // An upload that found its file here, and has not answered yet, must not hear of a receipt for what is deleted meanwhile.
      const { assetCount, byteCount } = await whileNothingArrives(() =>
        catalogue.deleteTrashed(beforeMs, ROWS_AT_ONCE, nowMs()),
      );
      freed.deletedCount += assetCount;
      freed.freedBytes += byteCount;
      await this.#removeDoomed();
      if (assetCount < ROWS_AT_ONCE) break;
    }
    return freed;
  }

  async #removeDoomed(): Promise<void> {
    let after = "";
    while (!this.#isStopping) {
      const doomed = await this.#ports.whileNothingArrives(() => this.#removeSome(after));
      const last = doomed.at(-1);
      if (last === undefined) return;
      after = last.path;
    }
  }

  /** Removes some files whose notes are read only now, when nothing can take them away any more. */
  async #removeSome(after: string): Promise<DoomedFile[]> {
    const { catalogue, originals, removePictures } = this.#ports;
    const doomed = await catalogue.listDoomed(FILES_AT_ONCE, after);
    const paths = doomed.map(({ path }) => path);
    const hashes = doomed.map(({ sha256 }) => sha256);
    try {
      await originals.remove(paths);
      // What came back under another name is drawn already.
      const home = new Set((await catalogue.findResources(hashes)).map(({ sha256 }) => sha256));
      await removePictures(hashes.filter((sha256) => !home.has(sha256)));
      await catalogue.forgetDoomed(paths);
    } catch (error) {
      this.#ports.log.error({ err: error }, "cannot remove deleted files yet"); // the notes stay: the next sweep tries again
    }
    return doomed;
  }
}
