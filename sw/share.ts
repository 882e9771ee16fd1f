import { addressAfterShare, NO_WORKER, SHARE_PATH } from "../src/core/share/share-address.ts";
import type { ShareParts } from "./answer-share.ts";

declare const self: ServiceWorkerGlobalScope;

/**
 * Answers what other apps share with an installed Homeward, online and offline. `onQueued` begins to send it; its promise keeps
 * the worker.
 */
export function serveShares(parts: ShareParts, onQueued: () => Promise<unknown>): void {
  self.addEventListener("fetch", (event) => {
    const { request } = event;
    if (request.method !== "POST" || new URL(request.url).pathname !== SHARE_PATH) return;
    event.respondWith(answer(request, parts, () => event.waitUntil(onQueued())));
  });
}

/** Where the part that reads shares does not load nothing of it was kept, and the page says so. */
async function answer(
  request: Request,
  parts: ShareParts,
  onQueued: () => void,
): Promise<Response> {
  const part = await import("./answer-share.ts").catch(() => null);
  if (part !== null) return part.answerShare(request, parts, onQueued);
  return Response.redirect(new URL(addressAfterShare(NO_WORKER), request.url).href, 303);
}
