import { randomBytes } from "node:crypto";
import { HomewardError } from "../../src/core/errors.ts";
import type { Album } from "../ports/album-rows.ts";
import type { Ctx, Home } from "./app-context.ts";
import { assetIdsOf } from "./asset-ids.ts";
import { jsonBody } from "./json-body.ts";

const MAX_ALBUMS = 1000;
const LONGEST_NAME = 200;
const MAX_BYTES = 4096;

async function nameOf(c: Ctx): Promise<string> {
  const { name } = await jsonBody(c, ["name"], MAX_BYTES);
  const trimmed = typeof name === "string" ? name.trim() : "";
  const isPlain = trimmed.isWellFormed() && !/\p{Cc}/u.test(trimmed);
  if (trimmed === "" || trimmed.length > LONGEST_NAME || !isPlain)
    throw new HomewardError(
      "invalid-body",
      `'name' must be a line of 1 to ${LONGEST_NAME} letters.`,
    );
  return trimmed;
}

/** The album that a path names; throws `not-found`. */
async function albumOf(c: Ctx, { catalogue }: Home): Promise<Album> {
  const album = await catalogue.findAlbum(c.req.param("id") ?? "");
  if (album === null) throw new HomewardError("not-found");
  return album;
}

/** GET /api/v1/albums: all of them (at most 1,000), last changed first. */
export function getAlbums(home: Home) {
  return async (c: Ctx) => c.json({ albums: await home.catalogue.listAlbums() });
}

/** POST /api/v1/albums: makes one. */
export function postAlbum(home: Home) {
  return async (c: Ctx) => {
    const name = await nameOf(c);
    if ((await home.catalogue.listAlbums()).length >= MAX_ALBUMS)
      throw new HomewardError("invalid-value", `There are ${MAX_ALBUMS} albums already.`);
    const id = randomBytes(16).toString("hex");
    await home.catalogue.addAlbum({ id, name, nowMs: home.nowMs() });
    return c.json(await home.catalogue.findAlbum(id), 201);
  };
}

/** GET /api/v1/albums/:id; its photos are GET /api/v1/assets?album=ID. */
export function getAlbum(home: Home) {
  return async (c: Ctx) => c.json(await albumOf(c, home));
}

/** PATCH /api/v1/albums/:id: renames it. */
export function patchAlbum(home: Home) {
  return async (c: Ctx) => {
    const { id } = await albumOf(c, home);
    await home.catalogue.renameAlbum(id, await nameOf(c), home.nowMs());
    return c.json(await albumOf(c, home));
  };
}

/** DELETE /api/v1/albums/:id: the album goes, its photos stay. */
export function deleteAlbum(home: Home) {
  return async (c: Ctx) => {
    const { id } = await albumOf(c, home);
    await home.catalogue.removeAlbum(id);
    return c.body(null, 204);
  };
}

/** PUT /api/v1/albums/:id/assets: adds photos; those that are in it already, or unknown, are passed over. */
export function putAlbumAssets(home: Home) {
  return async (c: Ctx) => {
    const { id } = await albumOf(c, home);
    const addedCount = await home.catalogue.addToAlbum(id, await assetIdsOf(c), home.nowMs());
    return c.json({ addedCount });
  };
}

/** DELETE /api/v1/albums/:id/assets: takes photos out of the album, never out of the library. */
export function deleteAlbumAssets(home: Home) {
  return async (c: Ctx) => {
    const { id } = await albumOf(c, home);
    const ids = await assetIdsOf(c);
    const removedCount = await home.catalogue.removeFromAlbum(id, ids, home.nowMs());
    return c.json({ removedCount });
  };
}
