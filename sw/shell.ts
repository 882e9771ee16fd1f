declare const self: ServiceWorkerGlobalScope;

/** Written in by the build: changes with any file of the app. */
declare const SHELL_VERSION: string;

/** Where this worker keeps the app. Each version has a place of its own, so that the one before serves its pages to their end. */
export const SHELL_CACHE = `homeward-shell-${SHELL_VERSION}`;
const NOT_THE_APP = /^\/(?:api\/|uploads|healthz$)/;

/** Serves the app itself from its cache, so that it opens offline; everything else goes to the home untouched. */
export function serveShell(): void {
  self.addEventListener("fetch", (event) => {
    const { request } = event;
    const { origin, pathname } = new URL(request.url);
    if (request.method !== "GET" || origin !== self.origin || NOT_THE_APP.test(pathname)) return;
    event.respondWith(answer(request, request.mode === "navigate" ? "/index.html" : pathname));
  });
}

/** Each address of the app is a page of the app. What is not kept, or not any more, comes from the home. */
async function answer(request: Request, path: string): Promise<Response> {
  const kept = await caches.match(path, { cacheName: SHELL_CACHE }).catch(() => undefined);
  return kept ?? fetch(request);
}
