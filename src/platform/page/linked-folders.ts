import { newFolder } from "../../core/linked/linked-folder.ts";
import type { FolderState, LinkedFolders } from "../../core/linked/linked-folders-port.ts";
import type { LinkedRules } from "../../core/linked/rules.ts";
import type { WorkerLine } from "../../core/page-ports.ts";
import type { JobStore } from "../../core/ports.ts";
import { countHome } from "../linked/count-folder.ts";
import { askForAccess } from "../linked/folder-handle.ts";
import { LinkedFolderStore } from "../linked/folder-store.ts";
import { countJobsOf } from "../linked/jobs-of-folder.ts";
import type { LookParts, LookResult } from "../linked/look-parts.ts";
import { lookThrough } from "../linked/look-through.ts";
import { removeUnlinked, unlinkFolder } from "../linked/unlink.ts";
import { sha256Of } from "../sha256.ts";
import { loadHasher } from "./load-hasher.ts";
import { watchFolder } from "./watch-folder.ts";

/** A visit within this time of the last look does not look again, ms. */
const LOOKS_EVERY_MS = 60_000;
/** One look of a page; it goes on at once, but another tab or the worker may come between. ms. */
const LOOK_MS = 10_000;
/** Changes come in bursts, and a file is ready some seconds after its last one. ms. */
const SETTLED_AFTER_MS = 4_000;
/** A full queue has room again when some of it is home, ms. */
const ROOM_AFTER_MS = 30_000;
/** While a look goes on, screens are told this often, ms. */
const TELL_EVERY_MS = 500;

/** The picker (Chromium): not in TypeScript's library. */
type Picker = (options: { id: string; mode: "read" }) => Promise<FileSystemDirectoryHandle>;
const picker = (): Picker | undefined =>
  (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;

/** The linked folders of this page: it looks when it opens, when it is seen again, and when something changes while it is open. */
export class FoldersOfPage implements LinkedFolders {
  readonly #folders = new LinkedFolderStore();
  readonly #parts: LookParts;
  readonly #nowMs: () => number;
  readonly #listeners = new Set<() => void>();
  readonly #watched = new Map<string, () => void>();
  readonly #looking = new Set<string>();
  /** Of those: what is to be looked at once more, for something changed meanwhile. */
  readonly #again = new Set<string>();
  #lookedAtMs = -Infinity;
  #toldAtMs = -Infinity;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    store: Pick<JobStore<Blob>, "enqueue">,
    worker: Pick<WorkerLine, "ring" | "onChange">,
    nowMs: () => number,
  ) {
    this.#nowMs = nowMs;
    this.#parts = {
      folders: this.#folders,
      store,
      sha256Of: (blob, onRead) => sha256Of(blob, loadHasher, onRead),
      nowMs,
      onStretch: (queuedCount) => {
        if (queuedCount > 0) worker.ring("enqueue");
        if (nowMs() - this.#toldAtMs >= TELL_EVERY_MS) this.#tell();
      },
    };
    worker.onChange(() => this.#tell());
  }

  get canLink(): boolean {
    return picker() !== undefined;
  }

  /** Looks, and goes on looking as long as this page is open. */
  async start(): Promise<void> {
    document.addEventListener("visibilitychange", () => {
      const isLongAgo = this.#nowMs() - this.#lookedAtMs >= LOOKS_EVERY_MS;
      if (document.visibilityState === "visible" && isLongAgo) this.#lookAll().catch(() => {});
    });
    await removeUnlinked(this.#folders);
    await this.#lookAll();
  }

  async list(): Promise<FolderState[]> {
    const open = await this.#folders.list();
    // One that was unlinked is of interest only where what is left of it cannot be sent.
    const shown = open
      .map(({ folder }) => folder)
      .filter(({ isUnlinked, access }) => !isUnlinked || access !== "ok");
    const counts = await countHome(
      this.#folders,
      shown.map(({ id }) => id),
    );
    return shown.flatMap((folder) => {
      const count = counts.get(folder.id);
      const isLooking = this.#looking.has(folder.id);
      return count === undefined ? [] : [{ folder, counts: count, isLooking }];
    });
  }

  async link(): Promise<boolean> {
    const handle = await picker()?.({ id: "homeward-linked", mode: "read" }).catch(nullIfAborted);
    if (handle === undefined || handle === null) return false;
    const known = await this.#sameAs(handle);
    const id = known ?? crypto.randomUUID();
    // Linked again: whatever was left of it goes on.
    if (known === null)
      await this.#folders.add({ folder: newFolder(id, handle.name, this.#nowMs()), handle });
    this.#tell();
    this.#begin(id);
    return true;
  }

  async allow(id: string): Promise<boolean> {
    const opened = await this.#folders.get(id);
    const isAllowed = opened !== null && (await askForAccess(opened.handle));
    if (isAllowed) this.#begin(id);
    return isAllowed;
  }

  async look(id: string): Promise<void> {
    await this.#lookThrough(id);
  }

  async changeRules(id: string, rules: LinkedRules): Promise<void> {
    // What was passed under the old rules is looked at again.
    await this.#folders.change(id, (folder) => ({ ...folder, rules, look: null }));
    this.#tell();
    this.#begin(id);
  }

  async queuedCount(id: string): Promise<number> {
    return countJobsOf(await this.#folders.database(), id);
  }

  async unlink(id: string, keepsQueued: boolean): Promise<void> {
    await unlinkFolder(this.#folders, id, keepsQueued);
    this.#watched.get(id)?.();
    this.#watched.delete(id);
    this.#parts.onStretch(1);
    this.#tell();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A look that nobody waits for; where it fails, the next visit or wake looks. */
  #begin(id: string): void {
    this.#lookThrough(id).catch(() => {});
  }

  #tell(): void {
    this.#toldAtMs = this.#nowMs();
    for (const listener of this.#listeners) listener();
  }

  /** The id of a folder that is linked already; null: it is not. */
  async #sameAs(handle: FileSystemDirectoryHandle): Promise<string | null> {
    for (const open of await this.#folders.list()) {
      const isSame = await open.handle.isSameEntry(handle).catch(() => false);
      if (!isSame) continue;
      await this.#folders.add({ folder: { ...open.folder, isUnlinked: false }, handle });
      return open.folder.id;
    }
    return null;
  }

  async #lookAll(): Promise<void> {
    this.#lookedAtMs = this.#nowMs();
    for (const { folder } of await this.#folders.list())
      if (!folder.isUnlinked) await this.#lookThrough(folder.id);
  }

  /** Looks until the look is over or cannot go on; what is left for later is looked at later. */
  async #lookThrough(id: string): Promise<void> {
    if (this.#looking.has(id)) {
      this.#again.add(id);
      return;
    }
    this.#looking.add(id);
    this.#tell();
    try {
      let result: LookResult | undefined;
      do {
        const budget = { untilMs: this.#nowMs() + LOOK_MS, mostReads: Infinity };
        const results = await lookThrough(this.#parts, budget, { waits: true, only: id });
        result = results?.get(id);
      } while (result?.end === "more");
      await this.#watch(id);
      if (result?.end === "full") this.#lookLater(ROOM_AFTER_MS);
      else if (result !== undefined && result.unsettledCount > 0) this.#lookLater(SETTLED_AFTER_MS);
    } finally {
      this.#looking.delete(id);
      this.#tell();
    }
    if (this.#again.delete(id)) await this.#lookThrough(id);
  }

  #lookLater(delayMs: number): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = null;
      void this.#lookAll().catch(() => {}); // the next visit tries again
    }, delayMs);
  }

  async #watch(id: string): Promise<void> {
    const opened = await this.#folders.get(id);
    if (opened === null || opened.folder.access !== "ok" || this.#watched.has(id)) return;
    this.#watched.set(
      id,
      watchFolder(opened.handle, () => this.#lookLater(SETTLED_AFTER_MS)),
    );
  }
}

/** The person closed the picker. */
function nullIfAborted(error: unknown): null {
  if (error instanceof Error && error.name === "AbortError") return null;
  throw error;
}

let ofThisPage: FoldersOfPage | null = null;

/** The one of this page: looks of two would run after each other for nothing. */
export function linkedFoldersOf(
  store: Pick<JobStore<Blob>, "enqueue">,
  worker: Pick<WorkerLine, "ring" | "onChange">,
): FoldersOfPage {
  ofThisPage ??= new FoldersOfPage(store, worker, () => Date.now());
  return ofThisPage;
}
