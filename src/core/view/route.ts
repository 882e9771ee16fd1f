/** The screens, by what stands after `#/` in the address; `photos` is the first one. */
export type Route = "photos" | "library" | "activity" | "settings";

/** Where each screen stands. */
export const HASH_OF: Record<Route, string> = {
  photos: "#/",
  library: "#/library",
  activity: "#/activity",
  settings: "#/settings",
};

const ROUTES = Object.keys(HASH_OF) as Route[];

/** The screen of an address's hash, or of a section of it; all that is no screen's (a pairing code, a place on the page) belongs to the first one. */
export function routeOf(hash: string): Route {
  return ROUTES.find((route) => `${hash}/`.startsWith(`${HASH_OF[route]}/`)) ?? "photos";
}
