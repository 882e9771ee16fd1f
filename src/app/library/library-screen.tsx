import { useEffect, useState } from "preact/hooks";
import type { LibraryApi } from "../../core/library-ports.ts";
import { LoadAgain } from "../parts/load-again.tsx";
import { usePage } from "../state/page-context.ts";
import { Dock } from "./dock.tsx";
import { LibraryContext, useLibrary } from "./library-context.ts";
import { createLibraryScreenState } from "./screen-state.ts";
import { ShownList } from "./shown-list.tsx";
import { Toolbar } from "./toolbar.tsx";
import { useLive } from "./use-live.ts";
import { Viewer } from "./viewer.tsx";
import "./library.css";
import "./grid.css";
import "./selection.css";
import "./scrubber.css";
import "./viewer.css";
import "./viewer-stage.css";
import "./facts.css";

/** All photos by day, those at home and those that are only here yet: look, find, gather, take back, delete. */
export function LibraryScreen() {
  const { services } = usePage();
  const [api, setApi] = useState<LibraryApi | "failed" | null>(null);
  useEffect(() => {
    services.library().then(setApi, () => setApi("failed"));
  }, [services]);
  if (api === "failed") return <LoadAgain />;
  return api === null ? null : <Library api={api} />;
}

function Library({ api }: { api: LibraryApi }) {
  const page = usePage();
  const [state] = useState(() => createLibraryScreenState(api, page));
  useLive(state);
  return (
    <LibraryContext.Provider value={state}>
      <Toolbar />
      <ShownList />
      <Dock />
      <ViewerPlace />
    </LibraryContext.Provider>
  );
}

/** Apart, so that opening a photo draws nothing of the screen behind it anew. */
function ViewerPlace() {
  return useLibrary().viewed.value === null ? null : <Viewer />;
}
