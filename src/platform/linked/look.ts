import { diffStretch, type Remembered } from "../../core/linked/diff.ts";
import type { FolderAccess, LinkedFolder } from "../../core/linked/linked-folder.ts";
import { filterOf, type PathFilter } from "../../core/linked/rules.ts";
import { askFiles, type Found } from "./ask-files.ts";
import { accessOf, nameOfError } from "./folder-handle.ts";
import type { LinkedFolderStore, OpenFolder } from "./folder-store.ts";
import { tellJobsOf } from "./jobs-of-folder.ts";
import type { LookBudget, LookEnd, LookParts, LookResult } from "./look-parts.ts";
import { problemRow, queueReads } from "./queue-reads.ts";
import { readSteps } from "./read-steps.ts";
import { type Met, walk } from "./walk.ts";

/** Only one look at a time, in whichever page or worker. */
export const LOOK_LOCK = "homeward-look";
/** Files that are looked at, compared and written down together. */
const STRETCH_FILES = 256;
/** A file that was changed this recently may still be written to: a look in some seconds takes it, ms. */
const SETTLE_MS = 3_000;

/**
 * Looks through a linked folder, from where the last look was cut off, and queues what is new or changed. Files that look as they
 * did cost a question for their size and time, nothing else. If the process dies here, the next look begins again at most
 * one stretch before: what was queued twice is queued once. Must be called under LOOK_LOCK.
 */
export async function lookAt(
  id: string,
  parts: LookParts,
  budget: LookBudget,
): Promise<LookResult> {
  const result: LookResult = { end: "done", queuedCount: 0, readCount: 0, unsettledCount: 0 };
  const opened = await parts.folders.get(id);
  if (opened === null || opened.folder.isUnlinked) return result;
  const { folder, handle } = opened;
  const access = await accessOf(handle, await parts.folders.hasSeenFiles(id));
  await meetAccess(folder, access, parts.folders);
  if (access !== "ok") return { ...result, end: access };
  try {
    const home = await parts.folders.home();
    result.end = await new Look(opened, parts, budget, result, home).run();
  } catch (error) {
    // The folder went, or the permission did, in the middle.
    if (!["NotFoundError", "NotAllowedError"].includes(nameOfError(error))) throw error;
    result.end = nameOfError(error) === "NotFoundError" ? "away" : "ask";
    await meetAccess({ ...folder, access: "ok" }, result.end, parts.folders);
  }
  return result;
}

/** The folder can be read again, or not any more: so can its photos in the queue. */
export async function meetAccess(
  before: LinkedFolder,
  access: FolderAccess,
  folders: LinkedFolderStore,
): Promise<void> {
  if (before.access === access) return;
  await folders.change(before.id, (folder) => ({ ...folder, access }));
  const kind = access === "ok" ? "sourceFreed" : "sourceHeld";
  await tellJobsOf(await folders.database(), before.id, { kind });
}

/** One look, to its end or to that of its budget. */
class Look {
  readonly #folder: LinkedFolder;
  readonly #handle: FileSystemDirectoryHandle;
  readonly #parts: LookParts;
  readonly #budget: LookBudget;
  readonly #result: LookResult;
  readonly #home: string;
  readonly #filter: PathFilter;
  /** Folders and files that were not seen, and are not gone either. */
  readonly #unseen = new Set<string>();
  #look: NonNullable<LinkedFolder["look"]>;

  constructor(
    { folder, handle }: OpenFolder,
    parts: LookParts,
    budget: LookBudget,
    result: LookResult,
    home: string,
  ) {
    this.#folder = folder;
    this.#handle = handle;
    this.#parts = parts;
    this.#budget = budget;
    this.#result = result;
    this.#home = home;
    this.#filter = filterOf(folder.rules);
    const fresh = { startedAtMs: parts.nowMs(), cursor: null, seenCount: 0, readCount: 0 };
    this.#look = folder.look ?? fresh;
  }

  async run(): Promise<LookEnd> {
    let stretch: Extract<Met, { kind: "file" }>[] = [];
    for await (const met of walk(this.#handle, this.#filter, this.#look.cursor)) {
      if (met.kind === "unreadable") this.#unseen.add(met.path);
      else stretch.push(met);
      if (met.kind === "unreadable" || stretch.length < STRETCH_FILES) continue;
      const end = await this.#take(stretch, met.path);
      if (end !== "done") return end;
      if (this.#isOver()) return "more";
      stretch = [];
    }
    return this.#take(stretch, null);
  }

  /** One stretch: what lies after the cursor and not after this path (null: to the end of all). `done`: go on. */
  async #take(
    met: readonly Extract<Met, { kind: "file" }>[],
    upTo: string | null,
  ): Promise<LookEnd> {
    const { folders, sha256Of } = this.#parts;
    const { id } = this.#folder;
    const { cursor } = this.#look;
    const asked = await askFiles(met);
    const remembered = await folders.remembered(id, cursor, upTo);
    for (const path of asked.unreadable) this.#unseen.add(path);
    const found = asked.found.filter((file) => this.#isTaken(file));
    const { steps, gone } = diffStretch(found, remembered, this.#home, (path) => this.#keeps(path));
    const affordable = steps.slice(0, this.#budget.mostReads - this.#result.readCount);
    const reads = await readSteps(affordable, sha256Of, () => this.#isOver());
    this.#result.readCount += reads.length;
    this.#look = { ...this.#look, readCount: this.#look.readCount + reads.length };
    const { rows, isFull, queuedCount } = await queueReads(
      this.#folder,
      reads,
      this.#home,
      this.#parts,
    );
    const next = steps[reads.length]?.file.path;
    const end = isFull ? "full" : next === undefined ? "done" : "more";
    // Where the queue was full the stretch is looked at again, and nothing of it is read again.
    if (end !== "full") {
      const passed = next === undefined ? found : found.filter(({ path }) => path < next);
      const last = next === undefined ? upTo : (passed.at(-1)?.path ?? cursor);
      const seenCount = this.#look.seenCount + passed.length;
      this.#look = { ...this.#look, cursor: last, seenCount };
    }
    await folders.note(id, {
      rows: [...rows, ...newProblems(asked.unreadable, remembered)],
      gone,
      change: (folder) => this.#after(folder, end, upTo),
    });
    this.#result.queuedCount += queuedCount;
    this.#parts.onStretch(queuedCount);
    return end;
  }

  #after(folder: LinkedFolder, end: LookEnd, upTo: string | null): LinkedFolder {
    const isQueueFull = end === "full";
    if (end !== "done" || upTo !== null) return { ...folder, look: this.#look, isQueueFull };
    const { startedAtMs, seenCount: fileCount, readCount } = this.#look;
    const endedAtMs = this.#parts.nowMs();
    const lastLook = { endedAtMs, tookMs: endedAtMs - startedAtMs, fileCount, readCount };
    return { ...folder, look: null, lastLook, isQueueFull };
  }

  #isTaken({ path, modifiedAtMs }: Found): boolean {
    if (!this.#filter.takesTime(modifiedAtMs)) return false;
    const ageMs = this.#parts.nowMs() - modifiedAtMs;
    if (ageMs < 0 || ageMs >= SETTLE_MS) return true;
    this.#unseen.add(path);
    this.#result.unsettledCount++;
    return false;
  }

  #keeps(path: string): boolean {
    if (this.#unseen.has(path)) return true;
    for (const one of this.#unseen) if (one.endsWith("/") && path.startsWith(one)) return true;
    return false;
  }

  #isOver(): boolean {
    return this.#parts.nowMs() >= this.#budget.untilMs;
  }
}

/** Files that cannot be asked; those of which this is known already are not written down again. */
function newProblems(paths: readonly string[], remembered: readonly Remembered[]): Remembered[] {
  const known = new Set(
    remembered.filter(({ problem }) => problem !== null).map((row) => row.path),
  );
  return paths
    .filter((path) => !known.has(path))
    .map((path) => problemRow({ path, sizeBytes: 0, modifiedAtMs: 0 }, "source-unreadable"));
}
