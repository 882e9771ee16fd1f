import type { AssetId, Sha256 } from "../../src/core/ids.ts";
import type { TakenSource } from "../../src/core/photos/capture-date.ts";
import type { PictureFacts } from "../ports/asset-rows.ts";
import type { ArchivedAsset } from "../ports/archive-rows.ts";
import type { HomeIdentity } from "../ports/home-identity.ts";

export const SIDECAR_FORMAT = "homeward-asset";
export const SIDECAR_VERSION = 1;

/** One file of an asset as its sidecar tells. */
export type SidecarFile = {
  /** Where it lies, from the root of the archive, with `/`. */
  file: string;
  sha256: Sha256;
  sizeBytes: number;
  resourceType: string;
  filename: string;
  mediaType: string;
  storedAtMs: number;
  /** Where it stood in the library. */
  path: string;
  /** The home's signed word that it held this file. */
  receipt: string;
};

/** What lies beside the primary file of each asset as `NAME.EXT.json`. */
export type Sidecar = PictureFacts & {
  format: typeof SIDECAR_FORMAT;
  version: typeof SIDECAR_VERSION;
  id: AssetId;
  /** The instant for people, ISO 8601 in UTC; the numbers below count. */
  takenAt: string;
  takenAtMs: number;
  takenLocal: string;
  takenSource: TakenSource;
  takenOffsetMinutes: number | null;
  favourite: boolean;
  trashedAtMs: number | null;
  /** Left out by homes of before. */
  description: string | null;
  albums: { id: string; name: string; addedAtMs: number }[];
  /** The primary one first. */
  files: SidecarFile[];
};

/** The sidecar of an asset whose files got these names, in their order. */
export function sidecarOf(
  asset: ArchivedAsset,
  names: readonly string[],
  identity: HomeIdentity,
): Sidecar {
  const { id, taken, facts, favourite, trashedAtMs, description, albums, files } = asset;
  return {
    format: SIDECAR_FORMAT,
    version: SIDECAR_VERSION,
    id,
    takenAt: new Date(taken.takenAtMs).toISOString(),
    ...taken,
    ...facts,
    favourite,
    trashedAtMs,
    description,
    albums,
    files: files.map((file, at) => {
      const { sha256, sizeBytes, storedAtMs, path } = file;
      const receipt = identity.sign({ sha256, sizeBytes, assetId: id, storedAtMs });
      return Object.assign({ file: names[at] ?? path }, file, { receipt });
    }),
  };
}

/** A sidecar as the text of its file. */
export const sidecarText = (sidecar: Sidecar) => `${JSON.stringify(sidecar, null, 1)}\n`;
