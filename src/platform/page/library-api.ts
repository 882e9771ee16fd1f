import { HomewardError } from "../../core/errors.ts";
import type { HomeKey, LibraryApi, LibraryQuery } from "../../core/library-ports.ts";
import { parseCheck } from "../check-answer.ts";
import { openReceiptChecker } from "../receipt-key.ts";
import {
  parseAlbum,
  parseAlbums,
  parseDays,
  parseFacts,
  parseLibraryPage,
  parseNumbers,
} from "./library-rows.ts";
import { openLiveChanges } from "./live-changes.ts";
import { canRestoreInto, restoreInto } from "./restore-into.ts";
import { requestHome } from "./request-home.ts";

/** The home takes this many ids or hashes at once. */
const AT_ONCE = 1000;
/** Files are removed one by one, ms. */
const EMPTY_TRASH_PATIENCE_MS = 600_000;

/** The library of the home that this page came from. */
export function openLibraryApi(): LibraryApi {
  return {
    async assets(query, cursor, limit) {
      return parseLibraryPage(await get(`assets?${parametersOf(query, cursor, limit)}`));
    },
    days: async () => parseDays(await get("assets/days")),
    facts: async (id) => parseFacts(await get(`assets/${id}`)),
    async setFavourite(id, favourite) {
      return parseFacts(await (await send("PATCH", `assets/${id}`, { favourite })).json());
    },
    trash: (ids) => sendEach(ids, (assetIds) => send("POST", "trash", { assetIds })),
    restore: (ids) => sendEach(ids, (assetIds) => send("POST", "trash/restore", { assetIds })),
    async trashSummary() {
      return parseNumbers(await get("trash/summary"), ["count", "bytes", "keptDays"]);
    },
    async emptyTrash() {
      const signal = AbortSignal.timeout(EMPTY_TRASH_PATIENCE_MS);
      const answer = await requestHome("/api/v1/trash", { method: "DELETE", signal });
      const { deletedCount, freedBytes } = parseNumbers(await answer.json(), [
        "deletedCount",
        "freedBytes",
      ]);
      return { assetCount: deletedCount, byteCount: freedBytes };
    },
    albums: async () => parseAlbums(await get("albums")),
    async createAlbum(name) {
      return parseAlbum(await (await send("POST", "albums", { name })).json());
    },
    async deleteAlbum(id) {
      await requestHome(`/api/v1/albums/${id}`, { method: "DELETE" });
    },
    addToAlbum: (id, ids) =>
      sendEach(ids, (assetIds) => send("PUT", `albums/${id}/assets`, { assetIds })),
    removeFromAlbum: (id, ids) =>
      sendEach(ids, (assetIds) => send("DELETE", `albums/${id}/assets`, { assetIds })),
    async check(hashes) {
      const results: ReturnType<typeof parseCheck> = [];
      await sendEach(hashes, async (some) => {
        results.push(...parseCheck(await (await send("POST", "check", { hashes: some })).json()));
      });
      return results;
    },
    receiptChecker: async () => openReceiptChecker(parseHomeKey(await get("home"))),
    thumbnailUrl: (id) => `/api/v1/assets/${id}/thumbnail`,
    previewUrl: (id) => `/api/v1/assets/${id}/preview`,
    originalUrl: (id) => `/api/v1/assets/${id}/original`,
    partUrl: (id, sha256) => `/api/v1/assets/${id}/parts/${sha256}`,
    downloadUrl: "/api/v1/download",
    canRestoreInto,
    restoreInto,
    follow: openLiveChanges("/api/v1/events"),
  };
}

function parametersOf({ show, text, day }: LibraryQuery, cursor: string | null, limit: number) {
  const query = new URLSearchParams({ limit: String(limit) });
  if (cursor !== null) query.set("cursor", cursor);
  else if (day !== null && show.kind !== "trash") query.set("day", day);
  if (text !== "") query.set("q", text);
  if (show.kind === "favourites") query.set("favourite", "true");
  if (show.kind === "trash") query.set("trash", "true");
  if (show.kind === "album") query.set("album", show.id);
  return query.toString();
}

async function get(path: string): Promise<unknown> {
  return (await requestHome(`/api/v1/${path}`, { cache: "no-store" })).json();
}

function send(method: string, path: string, body: unknown): Promise<Response> {
  const headers = { "Content-Type": "application/json" };
  return requestHome(`/api/v1/${path}`, { method, headers, body: JSON.stringify(body) });
}

/** In portions that the home takes, one after another. */
async function sendEach<T>(all: readonly T[], one: (some: readonly T[]) => Promise<unknown>) {
  for (let at = 0; at < all.length; at += AT_ONCE) await one(all.slice(at, at + AT_ONCE));
}

function parseHomeKey(body: unknown): HomeKey {
  const { id, publicKey } = (body ?? {}) as Record<string, unknown>;
  const x = ((publicKey ?? {}) as Record<string, unknown>)["x"];
  if (typeof id !== "string" || typeof x !== "string") throw new HomewardError("home-error");
  return { homeId: id, publicKey: { kty: "OKP", crv: "Ed25519", x } };
}
