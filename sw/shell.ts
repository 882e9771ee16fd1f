import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
} from "workbox-precaching";
import { NavigationRoute, registerRoute } from "workbox-routing";

/** Written in by the build: every file of the app with its revision (null where the name carries a hash). */
declare const PRECACHE: { url: string; revision: string | null }[];

/** Serves the app itself from the cache, so that it opens offline; everything else goes to the home untouched. */
export function serveShell(): void {
  cleanupOutdatedCaches();
  precacheAndRoute(PRECACHE);
  const notPages = [/^\/api\//, /^\/uploads/, /^\/healthz$/];
  registerRoute(
    new NavigationRoute(createHandlerBoundToURL("/index.html"), { denylist: notPages }),
  );
}
