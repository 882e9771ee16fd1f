import { parseAssetId, parseSha256, type AssetId, type Sha256 } from "../core/ids.ts";
import type { JobFacts, ResourceType } from "../core/jobs/job.ts";
import { type PartKin, togetherOf } from "../core/photos/kin.ts";
import { findPair, type PairAsset } from "../core/photos/pairing-later.ts";
import type { PickedFile } from "../core/ports.ts";
import type { Database, WriteTransaction } from "./database.ts";
import { fromRow, toRow } from "./job-row.ts";

/** Photos of one name that are remembered; IMG_0001 comes back every ten thousand photos. */
const MOST_OF_ONE_NAME = 16;

type Facts = Omit<JobFacts, "lane">;

/**
 * Which photo each file of an intake belongs to: by the files that came with it, by those of them that this device sent before, and
 * by what it remembers of photos whose other files may come later. Read at the beginning of a transaction and written at its end.
 */
export class PairBook {
  readonly #transaction: WriteTransaction;
  readonly #pages = new Map<string, PairAsset[]>();
  /** Assets of files that are queued or home. */
  readonly #assets: Map<Sha256, AssetId>;
  readonly #changed = new Set<string>();
  #nowMs = 0;
  /** Rows that were queued before and have kin now. */
  readonly #joined = new Map<Sha256, PairAsset>();

  private constructor(transaction: WriteTransaction, assets: Map<Sha256, AssetId>) {
    this.#transaction = transaction;
    this.#assets = assets;
  }

  /** Reads all that the files ask for, at once. */
  static async open(
    transaction: WriteTransaction,
    files: readonly PickedFile<Blob>[],
  ): Promise<PairBook> {
    const kin = files.flatMap((file) => file.kin ?? []).filter(isPairable);
    const hashes = [...new Set(kin.flatMap(({ group }) => group))];
    const known = await Promise.all(hashes.map((sha256) => assetOf(transaction, sha256)));
    const assets = new Map<Sha256, AssetId>();
    for (const [at, id] of known.entries()) {
      const sha256 = hashes[at];
      if (sha256 !== undefined && id !== null) assets.set(sha256, id);
    }
    const book = new PairBook(transaction, assets);
    await book.#read(kin.flatMap(keysOf));
    await book.#read([...book.#pages.values()].flat().flatMap(liveKeysOf));
    return book;
  }

  /** The facts of a file with the asset that it belongs to, which is remembered. */
  place({ facts, kin }: PickedFile<Blob>): Facts {
    if (kin === undefined || !isPairable(kin)) return facts;
    this.#nowMs = facts.createdAtMs;
    const keys = keysOf(kin);
    const sent = kin.group.map((sha256) => this.#assets.get(sha256)).find((id) => id !== undefined);
    const noted = keys.flatMap((key) => this.#pages.get(key) ?? []);
    // It may stand under its name and under Apple's.
    const remembered = [...new Map(noted.map((asset) => [asset.assetId, asset])).values()];
    const pair =
      sent === undefined
        ? findPair(kin, remembered)
        : (remembered.find(({ assetId }) => assetId === sent) ?? null);
    const assetId = sent ?? pair?.assetId ?? facts.assetId;
    const asset = grown(pair, kin, assetId);
    // Under the name by Apple of the half that came before, too.
    for (const key of new Set([...keys, ...liveKeysOf(asset)])) this.#note(key, asset);
    for (const sha256 of kin.group) this.#assets.set(sha256, assetId);
    const isComplete = asset.types.length > kin.types.length;
    const together = togetherOf(asset.types, isComplete ? null : kin.missing);
    for (const sha256 of pair?.hashes ?? []) this.#joined.set(sha256, asset);
    return { ...facts, assetId, ...together };
  }

  /** Writes down what changed. */
  async write(): Promise<void> {
    const pairs = this.#transaction.objectStore("pairs");
    for (const key of this.#changed) {
      const assets = (this.#pages.get(key) ?? []).slice(-MOST_OF_ONE_NAME);
      void pairs.put({ assets, touchedAtMs: this.#nowMs }, key).catch(() => {});
    }
    await Promise.all([...this.#joined].map(([sha256, asset]) => this.#tell(sha256, asset)));
  }

  async #read(wanted: readonly string[]): Promise<void> {
    const keys = [...new Set(wanted)].filter((key) => !this.#pages.has(key));
    const pairs = this.#transaction.objectStore("pairs");
    const pages = await Promise.all(keys.map((key) => pairs.get(key)));
    for (const [at, key] of keys.entries()) this.#pages.set(key, parsePage(pages[at]));
  }

  #note(key: string, asset: PairAsset): void {
    const page = this.#pages.get(key) ?? [];
    const others = page.filter(({ assetId }) => assetId !== asset.assetId);
    this.#pages.set(key, [...others, asset]);
    this.#changed.add(key);
  }

  /** A row that was queued earlier says what it goes together with now. */
  async #tell(sha256: Sha256, asset: PairAsset): Promise<void> {
    const jobs = this.#transaction.objectStore("jobs");
    const row = await jobs.get(sha256);
    if (row === undefined) return;
    const { together: _before, ...job } = fromRow(row);
    await jobs.put(toRow({ ...job, ...togetherOf(asset.types, null) }));
  }
}

/** Of Apple's names of Live Photos, those of which photo and video are remembered together. */
export async function wholeLives(
  database: Database,
  contentIdentifiers: readonly string[],
): Promise<Set<string>> {
  const pairs = database.transaction("pairs").store;
  const pages = await Promise.all(contentIdentifiers.map((id) => pairs.get(liveKey(id))));
  return new Set(contentIdentifiers.filter((_id, at) => parsePage(pages[at]).some(isWhole)));
}

const isWhole = ({ types }: PairAsset): boolean =>
  types.includes("photo") && (types.includes("pairedVideo") || types.includes("video"));

const liveKey = (contentIdentifier: string): string => `live:${contentIdentifier}`;

/** Whether anything could ever be found out about kin of a file, or is known. */
function isPairable({ group, isFilm, folder, takenAtMs, contentIdentifier }: PartKin): boolean {
  if (group.length > 1) return true;
  return !isFilm && (folder !== null || takenAtMs !== null || contentIdentifier !== null);
}

function keysOf(kin: PartKin): string[] {
  return [`name:${kin.stem}`, ...liveKeysOf(kin)];
}

function liveKeysOf({ contentIdentifier }: Pick<PairAsset, "contentIdentifier">): string[] {
  return contentIdentifier === null ? [] : [liveKey(contentIdentifier)];
}

function grown(pair: PairAsset | null, kin: PartKin, assetId: AssetId): PairAsset {
  return {
    assetId,
    types: [...new Set([...(pair?.types ?? []), ...kin.types])],
    hashes: [...new Set([...(pair?.hashes ?? []), ...kin.group])],
    folder: pair?.folder ?? kin.folder,
    contentIdentifier: pair?.contentIdentifier ?? kin.contentIdentifier,
    takenAtMs: pair?.takenAtMs ?? kin.takenAtMs,
  };
}

async function assetOf(transaction: WriteTransaction, sha256: Sha256): Promise<AssetId | null> {
  const [receipt, job] = await Promise.all([
    transaction.objectStore("receipts").get(sha256),
    transaction.objectStore("jobs").get(sha256),
  ]);
  try {
    return parseAssetId((receipt ?? job)?.["assetId"]);
  } catch {
    return null;
  }
}

const TYPES = new Set<unknown>([
  "photo",
  "video",
  "pairedVideo",
  "raw",
  "sidecar",
] satisfies ResourceType[]);

/** Reads what is remembered under a name; what is damaged is forgotten. */
function parsePage(value: unknown): PairAsset[] {
  const assets = (value as { assets?: unknown } | undefined)?.assets;
  if (!Array.isArray(assets)) return [];
  return assets.flatMap((row: Record<string, unknown>) => {
    try {
      return [parseAsset(row)];
    } catch {
      return [];
    }
  });
}

function parseAsset(row: Record<string, unknown>): PairAsset {
  const { types, hashes, folder, contentIdentifier, takenAtMs } = row;
  return {
    assetId: parseAssetId(row["assetId"]),
    types: (types as unknown[]).filter((type): type is ResourceType => TYPES.has(type)),
    hashes: (hashes as unknown[]).map(parseSha256),
    folder: typeof folder === "string" ? folder : null,
    contentIdentifier: typeof contentIdentifier === "string" ? contentIdentifier : null,
    takenAtMs: typeof takenAtMs === "number" ? takenAtMs : null,
  };
}
