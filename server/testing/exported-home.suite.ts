import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Sha256, assetIdOf } from "../../src/core/ids.ts";
import type { ArchivedAsset, Tombstone } from "../ports/archive-rows.ts";
import { openCatalogue } from "../data-folder.ts";
import { Rig, filesIn, sha256Of, tempFolder } from "./rig.suite.ts";
import { runExportCommand } from "../export-command.ts";

/** What a person did with one photo; its files by their names, the primary one first. */
export type PhotoLife = {
  names: string[];
  lastModifiedMs: number;
  favourite: boolean;
  /** Of three albums. */
  albums: number[];
  fate: "kept" | "trashed" | "deleted";
};

/** Photos of these names to which nothing happened. */
export const photosNamed = (...names: string[]): PhotoLife[] =>
  names.map((name) => ({
    names: [name],
    lastModifiedMs: 1e12,
    favourite: false,
    albums: [],
    fate: "kept",
  }));

/** Everything that a home holds. */
export type Library = {
  assets: ArchivedAsset[];
  albums: unknown[];
  tombstones: Tombstone[];
  totals: unknown[];
  days: unknown[];
  trash: Sha256[][];
  found: unknown[];
  files: Record<string, string>;
};

/** What a stopped home holds: rows, counters, files with their bytes. */
export async function libraryOf(dataFolder: string): Promise<Library> {
  const rows = await openCatalogue(dataFolder);
  const library = join(dataFolder, "library");
  try {
    const assets = await rows.listArchived(1000, null);
    return {
      assets,
      albums: await rows.listAlbums(),
      tombstones: await rows.listTombstones(1000, null),
      totals: [await rows.totals(), await rows.trashTotals()],
      days: await rows.countByDay(),
      trash: assets.map(({ files }) => files.map(({ sha256 }) => sha256)),
      found: await rows.findResources(
        assets.flatMap(({ files }) => files.map((one) => one.sha256)),
      ),
      files: Object.fromEntries(
        filesIn(library).map((path) => [path, sha256Of(readFileSync(join(library, path)))]),
      ),
    };
  } finally {
    await rows.close();
  }
}

/** A home with these photos, stopped; gives its data folder. */
export async function homeWith(some: readonly PhotoLife[]) {
  const rig = await Rig.start();
  const { catalogue } = rig.home;
  const albums = [0, 1, 2].map(() => randomUUID().replaceAll("-", ""));
  for (const [n, id] of albums.entries())
    await catalogue.addAlbum({ id, name: `Album ${n}`, nowMs: 1000 + n });
  for (const one of some) {
    const bytes = one.names.map(() =>
      Buffer.from(`${randomUUID()}${"x".repeat(one.names.length)}`),
    );
    const [primary = Buffer.alloc(0)] = bytes;
    const assetId = assetIdOf(sha256Of(primary));
    // The primary file does not always come first.
    for (const [n, name] of [...one.names.entries()].toReversed()) {
      const metadata = { assetId, filename: name, lastModified: String(one.lastModifiedMs) };
      await rig.post(bytes[n] ?? primary, { ...metadata, filetype: "image/jpeg" });
    }
    if (one.favourite) await catalogue.setFavourite(assetId, true, 5);
    for (const n of one.albums) await catalogue.addToAlbum(albums[n] ?? "", [assetId], 2000 + n);
    if (one.fate === "deleted") {
      await rig.json("POST", "/api/v1/trash", { assetIds: [assetId] });
      await rig.call("DELETE", "/api/v1/trash");
    }
    if (one.fate === "trashed") await rig.json("POST", "/api/v1/trash", { assetIds: [assetId] });
  }
  // Deleting an asset above empties the whole trash: what is to be in it goes there last.
  for (const asset of await catalogue.listArchived(1000, null))
    if (asset.favourite && asset.albums.length > 1) await catalogue.moveToTrash([asset.id], 777);
  await rig.home.close();
  return rig.folder;
}

/** An export of `a.jpg`, `b.jpg` and `c.jpg`, where each lies in it, and the home that they came from. */
export async function exportedHome() {
  const from = await homeWith(photosNamed("a.jpg", "b.jpg", "c.jpg"));
  const out = tempFolder();
  await runExportCommand(from, out, { withIdentity: false });
  const fileOf = (name: string) =>
    join(out, filesIn(out).find((path) => path.endsWith(`/${name}`)) ?? "");
  return { out, fileOf, from };
}
