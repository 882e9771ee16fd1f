import { HomewardError } from "../../src/core/errors.ts";
import { wordsOfFailure } from "./read-original.ts";

/** What became of what was found in a folder. */
export class ImportReport {
  broughtCount = 0;
  broughtBytes = 0;
  /** Files whose content was home already. */
  knownCount = 0;
  /** Files that are no photos, or that were deleted after they were exported. */
  asideCount = 0;
  refusedCount = 0;
  readonly #tell: (line: string) => void;
  readonly #onProgress: (report: ImportReport) => void;

  constructor(tell: (line: string) => void, onProgress: (report: ImportReport) => void) {
    this.#tell = tell;
    this.#onProgress = onProgress;
  }

  brought(sizeBytes: number): void {
    this.broughtCount += 1;
    this.broughtBytes += sizeBytes;
    this.#onProgress(this);
  }

  known(): void {
    this.knownCount += 1;
    this.#onProgress(this);
  }

  /** Names a file that was not taken, and why. Throws on when the reason is a full disk: the rest would fail too. */
  refused(path: string, error: unknown): void {
    if (error instanceof HomewardError && error.code === "home-full") throw error;
    this.refusedCount += 1;
    this.#tell(`Refused: ${path}: ${wordsOfFailure(error)}`);
  }

  /** The same with a sentence of its own. */
  refusedFor(path: string, words: string): void {
    this.refused(path, new HomewardError("refused", words));
  }
}
