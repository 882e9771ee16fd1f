import type { ArchivedAlbum, Tombstone } from "../ports/archive-rows.ts";
import type { HomeIdentity } from "../ports/home-identity.ts";

export const MANIFEST_NAME = "homeward.json";
export const MANIFEST_FORMAT = "homeward-archive";
export const MANIFEST_VERSION = 1;

/** A file that is not in the archive as it should be, and why. */
export type Unread = { file: string; sha256: string; words: string };

/** What went into an archive, counted while it was made. */
export class ArchiveCount {
  assetCount = 0;
  fileCount = 0;
  byteCount = 0;
  readonly unread: Unread[] = [];
  /** Assets that were asked for by an id that nothing has. */
  readonly unknownIds: string[] = [];
  readonly albumIds = new Set<string>();
}

/** What the manifest says beside the counts. */
export type ManifestFacts = {
  identity: HomeIdentity;
  createdAtMs: number;
  /** False while an export is under way. */
  isComplete: boolean;
  albums: readonly ArchivedAlbum[];
  tombstones: AsyncIterable<Tombstone> | Iterable<Tombstone>;
};

/** The manifest of an archive as pieces of its text, so that a million tombstones are never in memory at once. */
export async function* manifestText(
  facts: ManifestFacts,
  count: ArchiveCount,
): AsyncGenerator<string> {
  const head = {
    format: MANIFEST_FORMAT,
    version: MANIFEST_VERSION,
    home: facts.identity.id,
    // With it the receipts in the sidecars can be verified when the home is long gone.
    publicKey: facts.identity.publicKey,
    createdAt: new Date(facts.createdAtMs).toISOString(),
    isComplete: facts.isComplete,
    assetCount: count.assetCount,
    fileCount: count.fileCount,
    byteCount: count.byteCount,
    unread: count.unread,
    unknownIds: count.unknownIds,
    albums: facts.albums,
  };
  yield `${JSON.stringify(head, null, 1).slice(0, -2)},\n "tombstones": [`;
  let isFirst = true;
  for await (const tombstone of facts.tombstones) {
    yield `${isFirst ? "" : ","}\n  ${JSON.stringify(tombstone)}`;
    isFirst = false;
  }
  yield `${isFirst ? "" : "\n "}]\n}\n`;
}
