import { SHELL_CACHE } from "./shell.ts";

/** Written in by the build: every file of the app with its revision (null where the name carries a hash). */
declare const SHELL_FILES: { url: string; revision: string | null }[];

/**
 * Keeps every file of the app, before this version may serve any. What an install that was cut off has kept already is
 * not fetched again, and files whose name carries a hash come from the version before. Rejects when one cannot be had:
 * then the browser tries this version again later, and the one before stays.
 */
export async function keepShell(): Promise<void> {
  const cache = await caches.open(SHELL_CACHE);
  const keep = async ({ url, revision }: (typeof SHELL_FILES)[number]): Promise<void> => {
    if ((await cache.match(url)) !== undefined) return;
    const before = revision === null ? await caches.match(url) : undefined;
    await cache.put(url, before ?? (await fetched(url, revision === null ? "default" : "reload")));
  };
  await Promise.all(SHELL_FILES.map(keep));
}

/** Removes what earlier versions kept; those of before kept it by another library under a name of its own. */
export async function forgetOtherShells(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name !== SHELL_CACHE).map((name) => caches.delete(name)),
  );
}

async function fetched(url: string, cache: RequestCache): Promise<Response> {
  const response = await fetch(url, { cache, credentials: "same-origin" });
  // A sign-in page of a Wi-Fi may answer in the place of the home; it comes by a redirect, or is no such file.
  if (!response.ok || response.redirected)
    throw new TypeError(`Cannot keep ${url} of this version`);
  return response;
}
