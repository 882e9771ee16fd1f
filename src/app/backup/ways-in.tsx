import { useEffect } from "preact/hooks";
import { usePage } from "../state/page-context.ts";
import { DropHint } from "./drop-hint.tsx";
import { followLaunches } from "./launched-files.ts";
import { followPaste } from "./pasted-files.ts";
import { followShares } from "./shared-report.ts";

/** The ways in that have no button: what is dropped, pasted, shared, or opened with Homeward. */
export function WaysIn() {
  const page = usePage();
  useEffect(() => {
    followLaunches(page.intake);
    const stops = [followPaste(page.intake), followShares(page)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [page]);
  return <DropHint />;
}
