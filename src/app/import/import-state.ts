import { computed, effect, signal } from "@preact/signals";
import type {
  Importer,
  ImportTally,
  LookedAtExport,
  LookProgress,
  PickedPart,
  UnfinishedImport,
} from "../../core/import-ports.ts";
import { atWork } from "../state/at-work.ts";

/** Where an import stands. */
export type ImportStep =
  | { kind: "none" }
  | { kind: "looking"; progress: LookProgress }
  | { kind: "planned"; looked: LookedAtExport }
  | { kind: "running"; tally: ImportTally; waitsForRoom: boolean }
  | { kind: "done"; tally: ImportTally }
  | { kind: "stopped" }
  | { kind: "failed" };

/** What a reload would throw away, on whatever screen one is: reading a large export takes its time. */
const AT_STAKE: ReadonlySet<ImportStep["kind"]> = new Set(["looking", "planned", "running"]);

const NOTHING: ImportTally = {
  doneCount: 0,
  allCount: 0,
  queuedCount: 0,
  alreadyCount: 0,
  refusedCount: 0,
  refused: [],
};

/** The page's one import; it goes on while other screens are shown. */
export class ImportState {
  readonly step = signal<ImportStep>({ kind: "none" });
  /** An import of an earlier visit that is not finished; null: none. */
  readonly unfinished = signal<UnfinishedImport | null>(null);
  readonly importer: Importer<File>;
  #stop = new AbortController();

  constructor(importer: Importer<File>) {
    this.importer = importer;
    void this.#findUnfinished();
    const isAtStake = computed(() => AT_STAKE.has(this.step.value.kind));
    effect(() => (isAtStake.value ? atWork() : undefined));
  }

  /** Looks an export through; nothing of it is taken in. Never rejects. */
  async look(picked: readonly PickedPart<File>[]): Promise<void> {
    this.#stop = new AbortController();
    this.step.value = { kind: "looking", progress: { kind: "listing", count: 0 } };
    try {
      const onProgress = (progress: LookProgress) =>
        (this.step.value = { kind: "looking", progress });
      const looked = await this.importer.look(picked, onProgress, this.#stop.signal);
      this.step.value = { kind: "planned", looked };
    } catch {
      this.step.value = this.#stop.signal.aborted ? { kind: "none" } : { kind: "failed" };
    }
  }

  /** Takes in what was looked through. Never rejects. */
  async run(looked: LookedAtExport): Promise<void> {
    this.#stop = new AbortController();
    this.unfinished.value = null;
    this.step.value = { kind: "running", tally: looked.begun ?? NOTHING, waitsForRoom: false };
    try {
      const tally = await looked.run((soFar, waitsForRoom) => {
        this.step.value = { kind: "running", tally: soFar, waitsForRoom };
      }, this.#stop.signal);
      this.step.value = { kind: "done", tally };
    } catch {
      this.step.value = { kind: this.#stop.signal.aborted ? "stopped" : "failed" };
      await this.#findUnfinished();
    }
  }

  stop(): void {
    this.#stop.abort();
  }

  close(): void {
    this.step.value = { kind: "none" };
  }

  async #findUnfinished(): Promise<void> {
    this.unfinished.value = await this.importer.unfinished().catch(() => null);
  }
}

let theState: Promise<ImportState> | null = null;

/** The import of this page, made when it is first asked for. */
export function importState(open: () => Promise<Importer<File>>): Promise<ImportState> {
  theState ??= open().then(
    (importer) => new ImportState(importer),
    (error: unknown) => {
      theState = null;
      throw error;
    },
  );
  return theState;
}
