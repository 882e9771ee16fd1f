/** The screens, by what stands after `#/` in the address; `photos` is the first one. */
export type Route = "photos" | "activity" | "settings";

/** Where each screen stands. */
export const HASH_OF: Record<Route, string> = {
  photos: "#/",
  activity: "#/activity",
  settings: "#/settings",
};

/** The screen of an address's hash; all that is no screen's (a pairing code, a place on the page) belongs to the first one. */
export function routeOf(hash: string): Route {
  if (hash === HASH_OF.activity) return "activity";
  return hash === HASH_OF.settings ? "settings" : "photos";
}
