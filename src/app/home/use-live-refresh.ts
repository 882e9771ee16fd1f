import { useEffect } from "preact/hooks";
import { usePage } from "../state/page-context.ts";

/** Reads the first screen's library again when something changed at home. */
export function useLiveRefresh(): void {
  const { services, library, link } = usePage();
  const isPaired = link.status.value?.kind === "paired";
  useEffect(() => {
    if (!isPaired) return;
    let stop: (() => void) | null = null;
    let current = true;
    const refresh = () => library.refreshSoon();
    const follow = async () => {
      const api = await services.library();
      if (current) stop = api.follow({ onChange: refresh, onReload: refresh });
    };
    // Without it the panel is read again at the next visit.
    follow().catch(() => {});
    return () => {
      current = false;
      stop?.();
    };
  }, [services, library, isPaired]);
}
