import type { AssetId } from "../../src/core/ids.ts";

/** A name for a set of assets; an asset may be in many. */
export type Album = {
  id: string;
  name: string;
  createdAtMs: number;
  changedAtMs: number;
  /** Without what is in the trash. */
  assetCount: number;
};

/** Albums. What is in the trash stays in its albums and is not shown. */
export type AlbumRows = {
  /** All albums, last changed first. */
  listAlbums(): Promise<Album[]>;
  findAlbum(id: string): Promise<Album | null>;
  /** Albums that hold an asset. */
  albumsOf(id: AssetId): Promise<{ id: string; name: string }[]>;
  addAlbum(album: { id: string; name: string; nowMs: number }): Promise<void>;
  /** False where there is none. */
  renameAlbum(id: string, name: string, nowMs: number): Promise<boolean>;
  /** Removes the album, never a photo. False where there is none. */
  removeAlbum(id: string): Promise<boolean>;
  /** Adds assets that exist and are not in it yet; answers how many. */
  addToAlbum(id: string, assetIds: readonly AssetId[], nowMs: number): Promise<number>;
  removeFromAlbum(id: string, assetIds: readonly AssetId[], nowMs: number): Promise<number>;
};
