import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { WORDS } from "../core/words/spoken.ts";
import { BackupPanel } from "./backup/backup-panel.tsx";
import { Announcer } from "./parts/announcer.tsx";
import { LazyPart } from "./parts/lazy-part.tsx";
import { LazyScreen } from "./parts/lazy-screen.tsx";
import { LowerEdge } from "./parts/lower-edge.tsx";
import { Notices } from "./parts/notices.tsx";
import { TopBar } from "./parts/top-bar.tsx";
import { useRoute } from "./parts/use-route.ts";
import type { Services } from "./services.ts";
import { PageContext } from "./state/page-context.ts";
import { createPageState } from "./state/page-state.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/controls.css";
import "./backup/backup.css";

const loadWaysIn = async () => (await import("./backup/ways-in.tsx")).WaysIn;

/** The whole page. */
export function App({ services }: { services: Services }) {
  const [page] = useState(() => createPageState(services));
  const route = useRoute();
  const main = useRef<HTMLElement>(null);
  const shown = useRef(route);
  const focusHeading = () =>
    main.current
      ?.querySelector<HTMLElement>("[data-screen]:not([hidden]) h1")
      ?.focus({ preventScroll: true });
  useLayoutEffect(() => page.start(), [page]);
  useLayoutEffect(() => {
    document.title = route === "photos" ? WORDS.name : `${WORDS.screens[route]} · ${WORDS.name}`;
    if (shown.current === route) return;
    shown.current = route;
    page.done.value = null;
    scrollTo(0, 0);
    focusHeading();
  }, [route]);
  return (
    <PageContext.Provider value={page}>
      <div class="page">
        <button type="button" class="skip" onClick={focusHeading}>
          {WORDS.screens.skip}
        </button>
        <TopBar route={route} />
        <Notices />
        <main ref={main}>
          {/* Hidden rather than gone: a pick that is being saved goes on, and so does the guard against closing the page. */}
          <div class="columns" data-screen hidden={route !== "photos"}>
            <BackupPanel />
          </div>
          {route !== "photos" && <LazyScreen key={route} route={route} />}
        </main>
        <LowerEdge />
        <Announcer />
        <LazyPart load={loadWaysIn} />
      </div>
    </PageContext.Provider>
  );
}
