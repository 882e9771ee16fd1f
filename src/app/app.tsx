import { useLayoutEffect, useState } from "preact/hooks";
import { BackupPanel } from "./backup/backup-panel.tsx";
import { DropZone } from "./backup/drop-zone.tsx";
import { HomePanel } from "./home/home-panel.tsx";
import { Announcer } from "./parts/announcer.tsx";
import { Notices } from "./parts/notices.tsx";
import { TopBar } from "./parts/top-bar.tsx";
import type { Services } from "./services.ts";
import { PageContext } from "./state/page-context.ts";
import { createPageState } from "./state/page-state.ts";
import "./style/tokens.css";
import "./style/base.css";
import "./style/controls.css";
import "./backup/backup.css";
import "./backup/queue.css";
import "./home/home.css";
import "./pair/pair.css";

/** The whole page. */
export function App({ services }: { services: Services }) {
  const [page] = useState(() => createPageState(services));
  useLayoutEffect(() => page.start(), [page]);
  return (
    <PageContext.Provider value={page}>
      <DropZone>
        <TopBar />
        <Notices />
        <main class="columns">
          <BackupPanel />
          <HomePanel />
        </main>
        <Announcer />
      </DropZone>
    </PageContext.Provider>
  );
}
