import { said } from "../../core/said.ts";
import { HomewardError } from "../../core/errors.ts";
import { parseAssetId } from "../../core/ids.ts";
import type { HomeApi, HomeAsset, HomeAssetPage, HomeStatus } from "../../core/page-ports.ts";
import { requestHome } from "./request-home.ts";

const JSON_HEADERS = { "Content-Type": "application/json" };

/** The home's JSON API as the page uses it. */
export function openHomeApi(): HomeApi {
  return {
    status: readStatus,
    async pair(codeOrLink, deviceName) {
      const body = JSON.stringify({ code: codeOf(codeOrLink), deviceName });
      await requestHome("/api/v1/pair", { method: "POST", headers: JSON_HEADERS, body });
    },
    async leave() {
      const { id } = (await readHome()).device;
      await requestHome(`/api/v1/devices/${encodeURIComponent(id)}`, { method: "DELETE" });
    },
    async assets(cursor, limit) {
      const query = new URLSearchParams({
        limit: String(limit),
        ...(cursor === null ? {} : { cursor }),
      });
      return parsePage(await (await requestHome(`/api/v1/assets?${query}`, {})).json());
    },
    thumbnailUrl: (id) => `/api/v1/assets/${id}/thumbnail`,
    originalUrl: (id) => `/api/v1/assets/${id}/original`,
  };
}

async function readStatus(): Promise<HomeStatus> {
  try {
    const { homeId, device, freeBytes } = await readHome();
    return { kind: "paired", homeId, deviceName: device.name, freeBytes };
  } catch (error) {
    return error instanceof HomewardError && error.class === "account"
      ? { kind: "signed-out" }
      : { kind: "unreachable" };
  }
}

/** The home as this device sees it. Rejects where what answers is no home. */
async function readHome() {
  const answer = await requestHome("/api/v1/home", { cache: "no-store" });
  const home = ((await answer.json()) ?? {}) as Record<string, unknown>;
  const { id: homeId, freeBytes } = home;
  const { id, name } = (home["device"] ?? {}) as Record<string, unknown>;
  if (typeof homeId !== "string") throw new HomewardError("home-unreachable");
  return {
    homeId,
    device: { id: typeof id === "string" ? id : "", name: typeof name === "string" ? name : "" },
    freeBytes: typeof freeBytes === "number" ? freeBytes : null,
  };
}

/** The code in a pairing link (`…#pair=CODE`), or the text itself. */
function codeOf(codeOrLink: string): string {
  return /[#&]pair=([^&\s]+)/.exec(codeOrLink)?.[1] ?? codeOrLink.trim();
}

function parsePage(body: unknown): HomeAssetPage {
  const page = body as Record<string, unknown> | null;
  const { assets, nextCursor, totalCount, totalBytes } = page ?? {};
  if (!Array.isArray(assets) || typeof totalCount !== "number" || typeof totalBytes !== "number")
    throw wrong();
  return {
    assets: assets.map(parseAsset),
    nextCursor: typeof nextCursor === "string" ? nextCursor : null,
    totalCount,
    totalBytes,
  };
}

function parseAsset(entry: unknown): HomeAsset {
  const { id, filename, mediaType, sizeBytes, takenAtMs, takenLocal } = (entry ?? {}) as Record<
    string,
    unknown
  >;
  if (
    typeof filename !== "string" ||
    typeof mediaType !== "string" ||
    typeof sizeBytes !== "number"
  )
    throw wrong();
  if (typeof takenAtMs !== "number" || typeof takenLocal !== "string") throw wrong();
  return { id: parseAssetId(id), filename, mediaType, sizeBytes, takenAtMs, takenLocal };
}

function wrong(): HomewardError {
  return new HomewardError("home-error", said("home-odd"));
}
