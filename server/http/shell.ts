import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";
import { HomewardError } from "../../src/core/errors.ts";
import { addressAfterShare, NO_WORKER, SHARE_PATH } from "../../src/core/share/share-address.ts";
import type { Ctx, Home } from "./app-context.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".map": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** The bytes of a file of the built app; null when there is none. What lies outside the folder is never read. */
async function readShellFile(folder: string, path: string) {
  if (!TYPES[extname(path)] || path.includes("\0")) return null;
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    return file.startsWith(root + sep) ? await readFile(file) : null;
  } catch {
    return null;
  }
}

/**
 * GET of anything else: the built app, without a device. A share that comes here met no worker in its browser: the app that the
 * answer leads to says that nothing of it was kept.
 */
export function getShell(home: Home) {
  return async (c: Ctx) => {
    if (c.req.method === "POST" && c.req.path === SHARE_PATH)
      return c.redirect(addressAfterShare(NO_WORKER), 303);
    if (c.req.method !== "GET" && c.req.method !== "HEAD") throw new HomewardError("not-found");
    let path: string;
    try {
      path = decodeURIComponent(c.req.path);
    } catch (cause) {
      throw new HomewardError("not-found", undefined, { cause });
    }
    // Every address of the app is a page of the app; addresses with an extension are files.
    const isPage = extname(path) === "" && !path.startsWith("/api/");
    const name = isPage ? "/index.html" : path;
    const bytes = await readShellFile(home.distFolder, name);
    if (bytes === null && name === "/index.html") {
      return c.text("The app is not built yet: run npm run build\n", 503, { "Retry-After": "5" });
    }
    if (bytes === null) throw new HomewardError("not-found");
    return c.body(new Uint8Array(bytes), 200, {
      "Content-Type": TYPES[extname(name)] ?? "application/octet-stream",
      "Cache-Control": path.startsWith("/build/")
        ? "public, max-age=31536000, immutable"
        : "no-cache",
    });
  };
}
