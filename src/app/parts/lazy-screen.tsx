import type { FunctionComponent } from "preact";
import type { Route } from "../../core/view/route.ts";
import { WORDS } from "../../core/words/spoken.ts";
import { LazyPart } from "./lazy-part.tsx";

type LazyRoute = Exclude<Route, "photos">;

const LOAD: Record<LazyRoute, () => Promise<FunctionComponent>> = {
  library: async () => (await import("../library/library-screen.tsx")).LibraryScreen,
  activity: async () => (await import("../activity/activity-screen.tsx")).ActivityScreen,
  settings: async () => (await import("../settings/settings-screen.tsx")).SettingsScreen,
};

/** A screen that is not part of the first load: its heading stands at once, the rest when it is there. */
export function LazyScreen({ route }: { route: LazyRoute }) {
  return (
    <div class="screen" data-screen>
      <h1 tabIndex={-1}>{WORDS.screens[route]}</h1>
      <LazyPart load={LOAD[route]} />
    </div>
  );
}
