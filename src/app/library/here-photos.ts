import { type ReadonlySignal, signal } from "@preact/signals";
import type { AssetId, JobId } from "../../core/ids.ts";
import type { JobView, UploadJob } from "../../core/jobs/job.ts";
import type { JobStore } from "../../core/ports.ts";
import { NO_FILE_FACTS, type FileFacts } from "../../core/photos/photo-facts.ts";
import type { LibraryItem } from "../../core/view/library-item.ts";
import { coalesced } from "../state/coalesced.ts";
import { hereItem, knownItem } from "./here-photo.ts";

const VIEWS: readonly JobView[] = ["needs-you", "sending", "waiting", "backing-off"];
/** So many of a view stand in the library; the rest is told by the first screen. */
const MOST = 1_000;
const MOST_KNOWN = 2_000;
/** A photo whose job is done is home; the home's own word of it comes within this time, ms. */
const STAYS_MS = 4_000;
/** Photos show up in groups of so many, while their dates are read from their bytes. */
const GROUP = 24;

/** What this device knows by itself: photos that are only here yet, and receipts. */
export type HerePhotos = {
  items: ReadonlySignal<readonly LibraryItem[]>;
  /** Photos that this device has a receipt of; read by `readKnown`. */
  known: ReadonlySignal<readonly LibraryItem[]>;
  /** Reads the queue again; never rejects. */
  refresh(): Promise<void>;
  readKnown(): Promise<void>;
};

export function openHerePhotos(store: JobStore<Blob>, nowMs: () => number): HerePhotos {
  const items = signal<readonly LibraryItem[]>([]);
  const known = signal<readonly LibraryItem[]>([]);
  const told = new Map<JobId, LibraryItem>();
  let waiting: ReadonlySet<JobId> = new Set();

  async function itemOf(job: UploadJob): Promise<LibraryItem> {
    const before = told.get(job.id);
    if (before !== undefined) return before;
    const item = hereItem(job, await factsOf(store, job.id), nowMs());
    told.set(job.id, item);
    return item;
  }

  function leave(id: JobId): void {
    if (waiting.has(id)) return;
    told.delete(id);
    if (items.peek().some((one) => one.here === id))
      items.value = items.peek().filter((one) => one.here !== id);
  }

  async function readOnce(): Promise<void> {
    try {
      const lists = await Promise.all(VIEWS.map((view) => store.list(view, 0, MOST)));
      const jobs = primaryOnes(lists.flat());
      waiting = new Set(jobs.map(({ id }) => id));
      const leaving = [...told].filter(([id]) => !waiting.has(id));
      for (const [id] of leaving) setTimeout(() => leave(id), STAYS_MS);
      const read = leaving.map(([, item]) => item);
      for (const [at, job] of jobs.entries()) {
        read.push(await itemOf(job));
        // What was there before stays there until it was read again.
        if (at % GROUP === GROUP - 1 && read.length > items.peek().length) items.value = [...read];
      }
      if (!isSame(items.peek(), read)) items.value = read;
    } catch {
      // A store that cannot be read is told by the queue's own refresh.
    }
  }

  async function readKnown(): Promise<void> {
    try {
      const receipts = await store.receipts(0, MOST_KNOWN);
      const one = new Map(receipts.map((receipt) => [receipt.assetId, receipt]));
      known.value = [...one.values()]
        .map((receipt) => knownItem(receipt, nowMs()))
        .toSorted((a, b) => b.takenAtMs - a.takenAtMs);
    } catch {
      // As above.
    }
  }

  return { items, known, refresh: coalesced(readOnce), readKnown };
}

/** One job for each photo: of a Live Photo the still. */
function primaryOnes(jobs: readonly UploadJob[]): UploadJob[] {
  const byAsset = new Map<AssetId, UploadJob>();
  for (const job of jobs)
    if (job.resourceType === "photo" || !byAsset.has(job.assetId)) byAsset.set(job.assetId, job);
  return [...byAsset.values()];
}

/** Nulls where the bytes cannot be read just now, as in a folder that needs permission. */
async function factsOf(store: JobStore<Blob>, id: JobId): Promise<FileFacts> {
  try {
    const bytes = await store.bytes(id);
    const { readFileFacts } = await import("../../core/photos/read-file-facts.ts");
    const readAt = async (at: number, length: number) =>
      new Uint8Array(await bytes.slice(at, at + length).arrayBuffer());
    return await readFileFacts(readAt, bytes.size);
  } catch {
    return NO_FILE_FACTS;
  }
}

const isSame = (one: readonly LibraryItem[], other: readonly LibraryItem[]) =>
  one.length === other.length && one.every((item, at) => item === other[at]);
