import type { Selectable } from "kysely";
import { assetIdOf, parseSha256 } from "../../../src/core/ids.ts";
import { shownFirst } from "../../../src/core/photos/part-role.ts";
import type { PartClaim } from "../../ports/asset-rows.ts";
import { type Counted, countAsset, type Noted } from "./counting.ts";
import { forgetWords } from "./forget-words.ts";
import type { Db, Schema } from "./schema.ts";
import { filesOf, nameVideos } from "./shown-file.ts";

type AssetRow = Selectable<Schema["assets"]>;

/** The asset that an id stands for by now; the id itself where nothing is known of it. */
export async function resolveAsset(tx: Db, id: string): Promise<string> {
  if ((await assetAt(tx, id)) !== undefined) return id;
  const alias = await tx
    .selectFrom("asset_aliases")
    .select("asset_id")
    .where("id", "=", id)
    .executeTakeFirst();
  return alias?.asset_id ?? id;
}

/**
 * Takes a client's word that a file that is home is part of an asset: the asset that has it and the named one become one, whichever
 * came first, or the asset gets the name where nothing has it yet. Passed over: a file that is not home; what would make two
 * photos, or two films, one; notes that another photo has, for the same notes may stand beside many.
 */
export async function claimPart(
  tx: Db,
  claim: PartClaim,
  counted: Counted,
  noted: Noted[],
): Promise<void> {
  const { sha256 } = claim;
  const file = await tx
    .selectFrom("resources")
    .select(["asset_id", "resource_type"])
    .where("sha256", "=", sha256)
    .executeTakeFirst();
  // Who names the id that the file gives itself knows nothing of other files.
  if (file === undefined || claim.assetId === assetIdOf(parseSha256(sha256))) return;
  const [from, into] = [file.asset_id, await resolveAsset(tx, claim.assetId)];
  if (from === into) return;
  const own = await filesOf(tx, from);
  if (file.resource_type === "sidecar" && own.length > 1) return;
  const all = [...own, ...(await filesOf(tx, into))].toSorted(shownFirst(into));
  const types = all.map(({ resourceType }) => resourceType);
  if (countOf(types, ["photo"]) > 1 || countOf(types, ["video", "pairedVideo"]) > 1) return;
  const [one, other] = [await assetAt(tx, from), await assetAt(tx, into)];
  if (one === undefined) return;
  const shown = all[0]?.sha256 === other?.primary_sha256 ? (other ?? one) : one;
  const merged = mergedRow(one, other ?? one, shown, into);
  await tx
    .insertInto("assets")
    .values(merged)
    .onConflict((row) => row.column("id").doUpdateSet(merged))
    .execute();
  await moveFiles(tx, [...own, { words_row: one.description_row }], from, into);
  const dropped = [one, other].map((row) => row?.description_row ?? null);
  await forgetWords(
    tx,
    dropped.filter((row) => row !== merged.description_row),
  );
  await moveAlbums(tx, from, into);
  await nameVideos(tx, into, types);
  await tx
    .updateTable("asset_aliases")
    .set({ asset_id: into })
    .where("asset_id", "=", from)
    .execute();
  await tx.deleteFrom("pictures").where("asset_id", "=", from).execute();
  await tx.deleteFrom("assets").where("id", "=", from).execute();
  await tx.deleteFrom("asset_aliases").where("id", "=", into).execute();
  await tx.insertInto("asset_aliases").values({ id: from, asset_id: into }).execute();
  countAsset(counted, one, -1);
  if (other !== undefined) countAsset(counted, other, -1);
  countAsset(counted, merged, 1);
  noted.push({ kind: "deleted", assetId: from });
  const isNew = other === undefined || other.is_hidden > merged.is_hidden;
  noted.push({ kind: isNew ? "added" : "changed", assetId: into });
}

const assetAt = (tx: Db, id: string): Promise<AssetRow | undefined> =>
  tx.selectFrom("assets").selectAll().where("id", "=", id).executeTakeFirst();

const countOf = (types: readonly string[], among: readonly string[]) =>
  types.filter((type) => among.includes(type)).length;

/** Two rows as one: a favourite if either is, in the trash only if both are. */
function mergedRow(one: AssetRow, other: AssetRow, shown: AssetRow, id: string): AssetRow {
  const trashed = [one.trashed_at_ms, other.trashed_at_ms].filter((atMs) => atMs !== null);
  const isHidden = shown.is_hidden === 1;
  return {
    ...shown,
    id,
    byte_count: one === other ? one.byte_count : one.byte_count + other.byte_count,
    favourite: Math.max(one.favourite, other.favourite),
    trashed_at_ms: trashed.length === 2 ? Math.max(...trashed) : null,
    ...(shown.description === null ? described(one, other) : {}),
    ...(shown.latitude === null ? placed(one, other) : {}),
    picture_state: isHidden ? "failed" : shown.id === id ? shown.picture_state : "waiting",
  };
}

function described(one: AssetRow, other: AssetRow): Partial<AssetRow> {
  const { description, description_row } = one.description === null ? other : one;
  return { description, description_row };
}

function placed(one: AssetRow, other: AssetRow): Partial<AssetRow> {
  const { latitude, longitude } = one.latitude === null ? other : one;
  return { latitude, longitude };
}

async function moveFiles(
  tx: Db,
  files: readonly { words_row: number | null }[],
  from: string,
  into: string,
): Promise<void> {
  await tx.updateTable("resources").set({ asset_id: into }).where("asset_id", "=", from).execute();
  const rows = files.flatMap(({ words_row }) => words_row ?? []);
  await tx.updateTable("asset_words").set({ asset_id: into }).where("rowid", "in", rows).execute();
}

async function moveAlbums(tx: Db, from: string, into: string): Promise<void> {
  await tx
    .insertInto("album_assets")
    .columns(["album_id", "asset_id", "added_at_ms"])
    .expression((eb) =>
      eb
        .selectFrom("album_assets")
        .select((one) => ["album_id", one.val(into).as("asset_id"), "added_at_ms"])
        .where("asset_id", "=", from),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx.deleteFrom("album_assets").where("asset_id", "=", from).execute();
}
