import { RESPONSE_ALREADY_SENT } from "@hono/node-server/utils/response";
import { HomewardError } from "../../src/core/errors.ts";
import { archiveEntries } from "../restore/archive-entries.ts";
import { type Choice, chosenAssets } from "../restore/chosen-assets.ts";
import { ArchiveCount } from "../restore/manifest.ts";
import { sendPieces } from "../restore/send-pieces.ts";
import { zipStream } from "../restore/zip-stream.ts";
import type { Ctx, Home } from "./app-context.ts";
import { parseAssetIds } from "./asset-ids.ts";
import { jsonBody, textBody } from "./json-body.ts";
import { queryOf } from "./query.ts";
import { attachment } from "./send-original.ts";

/** A link is bounded by what proxies take as an address. */
const MAX_LINKED = 100;
const MAX_IDS = 10_000;
const MAX_BYTES = 512 * 1024;
/** A person may pause a download for a while. */
const STALL_MS = 10 * 60_000;
const LOOKED_UP_AT_ONCE = 100;
const FORM = "application/x-www-form-urlencoded";

type Wish = { ids?: unknown; album?: unknown; all?: unknown };

/** What a request asks for, in exactly one of the three ways; throws with this code. */
function choiceOf(wish: Wish, most: number, code: "invalid-body" | "invalid-value"): Choice {
  const { ids, album, all } = wish;
  const ways = [ids, album, all].filter((way) => way !== undefined);
  if (ways.length !== 1)
    throw new HomewardError(code, "Say which photos: some by their ids, an album, or all.");
  if (ids !== undefined) {
    const assetIds = parseAssetIds(ids, most);
    if (assetIds.length === 0) throw new HomewardError(code, "Say at least one photo.");
    return { kind: "some", assetIds };
  }
  if (album !== undefined) {
    if (typeof album !== "string" || !/^[0-9a-f]{32}$/.test(album))
      throw new HomewardError(code, "The album must be the id of one.");
    return { kind: "album", albumId: album };
  }
  if (all !== true) throw new HomewardError(code, "'all' must be true or left out.");
  return { kind: "all" };
}

const worded = (all: string | undefined) => (all === "true" ? true : all);

/** GET and HEAD /api/v1/download?ids=A,B or ?album=ID or ?all=true: a link that a browser saves. */
export function getDownload(home: Home) {
  return async (c: Ctx) => {
    const { ids, album, all } = queryOf(c, ["ids", "album", "all"]);
    const wish = { ids: ids?.split(","), album, all: worded(all) };
    return await answer(c, home, choiceOf(wish, MAX_LINKED, "invalid-value"));
  };
}

/** POST /api/v1/download `{ assetIds } | { albumId } | { all: true }`, or a form with `ids`, `album` or `all`. */
export function postDownload(home: Home) {
  return async (c: Ctx) => {
    const isForm = c.req.header("content-type")?.split(";")[0]?.trim().toLowerCase() === FORM;
    const wish = isForm ? await formOf(c) : await jsonOf(c);
    return await answer(c, home, choiceOf(wish, MAX_IDS, "invalid-body"));
  };
}

async function jsonOf(c: Ctx): Promise<Wish> {
  const { assetIds, albumId, all } = await jsonBody(c, ["assetIds", "albumId", "all"], MAX_BYTES);
  return { ids: assetIds, album: albumId, all };
}

async function formOf(c: Ctx): Promise<Wish> {
  const fields = new URLSearchParams(await textBody(c, MAX_BYTES));
  const unknown = [...fields.keys()].find((key) => !["ids", "album", "all"].includes(key));
  if (unknown !== undefined)
    throw new HomewardError("invalid-body", `'${unknown.slice(0, 60)}' is no field here.`);
  const one = (name: string) => fields.get(name) ?? undefined;
  return { ids: one("ids")?.split(","), album: one("album"), all: worded(one("all")) };
}

async function answer(c: Ctx, home: Home, choice: Choice) {
  await refuseEmpty(home, choice);
  const { catalogue } = home;
  const day = new Date(home.nowMs()).toISOString().slice(0, 10);
  const headers = {
    "Content-Type": "application/zip",
    "Content-Disposition": attachment(`Homeward ${day}.zip`),
    "Cache-Control": "no-store",
  };
  if (c.req.method === "HEAD") return c.body(null, 200, headers);
  const { outgoing } = c.env;
  outgoing.writeHead(200, headers);
  const count = new ArchiveCount();
  const assets = chosenAssets(catalogue, choice, count);
  try {
    await sendPieces(outgoing, zipStream(archiveEntries(assets, home, count)), STALL_MS);
  } catch (error) {
    home.log.error({ err: error }, "a download broke off"); // the answer is cut off: its reader knows too
  }
  return RESPONSE_ALREADY_SENT;
}

/** What is not there is told before the first byte; throws `not-found`. */
async function refuseEmpty({ catalogue }: Home, choice: Choice): Promise<void> {
  if (choice.kind === "all") return;
  if (choice.kind === "album") {
    if ((await catalogue.findAlbum(choice.albumId)) === null)
      throw new HomewardError("not-found", "There is no such album.");
    return;
  }
  const { assetIds } = choice;
  for (let at = 0; at < assetIds.length; at += LOOKED_UP_AT_ONCE)
    if ((await catalogue.findArchived(assetIds.slice(at, at + LOOKED_UP_AT_ONCE))).length > 0)
      return;
  throw new HomewardError("not-found", "None of these photos is home.");
}
