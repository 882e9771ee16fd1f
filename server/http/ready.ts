import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import { HomewardError } from "../../src/core/errors.ts";
import type { Ctx, Home } from "./app-context.ts";

/** Below this, the next photos would not fit. */
const ENOUGH_BYTES = 64 << 20;

/** What keeps the home from taking photos in, as sentences without paths: anybody may ask. */
async function troublesOf(home: Home): Promise<string[]> {
  const catalogue = home.catalogue.totals().then(
    () => null,
    () => "The catalogue does not answer.",
  );
  const folders = Object.entries(home.readyFolders).map(async ([name, folder]) => {
    try {
      if (!(await stat(folder)).isDirectory()) return `The ${name} folder is no folder.`;
      await access(folder, constants.W_OK | constants.X_OK);
      return null;
    } catch {
      return `The ${name} folder cannot be written.`;
    }
  });
  const room = home.parts.freeBytes().then(
    (bytes) => (bytes >= ENOUGH_BYTES ? null : "There is hardly any room left for photos."),
    () => "It cannot be told how much room is left.",
  );
  const found = await Promise.all([catalogue, ...folders, room]);
  return found.filter((sentence) => sentence !== null);
}

/** GET /readyz: whether photos can be taken in now; `home-busy` naming everything that stands in the way. */
export function getReady(home: Home) {
  return async (c: Ctx) => {
    const troubles = await troublesOf(home);
    if (troubles.length > 0) throw new HomewardError("home-busy", troubles.join(" "));
    return c.json({ status: "ready" }, 200, { "Cache-Control": "no-store" });
  };
}
