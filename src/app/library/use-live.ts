import { useEffect } from "preact/hooks";
import { usePage } from "../state/page-context.ts";
import type { LibraryScreenState } from "./screen-state.ts";

/** Days and albums are counted again this long after the last change, ms. */
const AROUND_AFTER_MS = 1_000;

/** Reads the library and follows it while this device is paired. */
export function useLive(state: LibraryScreenState): void {
  const { link } = usePage();
  const isPaired = link.status.value?.kind === "paired";
  // Not after the status: a home that does not answer says so in the list, and what was read stays.
  useEffect(() => void state.list.reread(), [state]);
  useEffect(() => {
    if (!isPaired) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAround = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void state.readAround(), AROUND_AFTER_MS);
    };
    void state.readAround();
    const stop = state.api.follow({
      onChange(change) {
        state.list.apply(change);
        readAround();
      },
      onReload() {
        void state.list.reread();
        readAround();
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [state, isPaired]);
}
