import type { FunctionComponent } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { Route } from "../../core/view/route.ts";
import { WORDS } from "../../core/view/words.ts";
import { LoadAgain } from "./load-again.tsx";

type LazyRoute = Exclude<Route, "photos">;

const LOAD: Record<LazyRoute, () => Promise<FunctionComponent>> = {
  activity: async () => (await import("../activity/activity-screen.tsx")).ActivityScreen,
  settings: async () => (await import("../settings/settings-screen.tsx")).SettingsScreen,
};

/** A screen that is not part of the first load: its heading stands at once, the rest when it is there. */
export function LazyScreen({ route }: { route: LazyRoute }) {
  const [loaded, setLoaded] = useState<{ Screen: FunctionComponent } | "failed" | null>(null);
  useEffect(() => {
    let current = true;
    const load = async () => {
      const Screen = await LOAD[route]();
      if (current) setLoaded({ Screen });
    };
    load().catch(() => {
      if (current) setLoaded("failed");
    });
    return () => {
      current = false;
    };
  }, [route]);
  return (
    <div class="screen" data-screen>
      <h1 tabIndex={-1}>{WORDS.screens[route]}</h1>
      {loaded === "failed" && <LoadAgain />}
      {loaded !== null && loaded !== "failed" && <loaded.Screen />}
    </div>
  );
}
