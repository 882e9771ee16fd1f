import { useEffect } from "preact/hooks";
import { usePage } from "../state/page-context.ts";
import type { LibraryScreenState } from "./screen-state.ts";

/** Albums are counted, and the queue is read, again this long after the last change, ms. */
const ALBUMS_AFTER_MS = 1_000;
const QUEUE_AFTER_MS = 250;

/** Reads the library and follows it: home while this device is paired, the queue always. */
export function useLive(state: LibraryScreenState): void {
  const { link, queue } = usePage();
  const kind = link.status.value?.kind;
  const isPaired = kind === "paired";
  const revision = queue.revision.value;
  const isByMemory = state.isByMemory.value;
  // Not after the status: a home that does not answer says so in the list, and what was read stays.
  useEffect(() => void state.list.reread(), [state]);
  useEffect(() => {
    const timer = setTimeout(() => void state.here.refresh(), QUEUE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [state, revision]);
  useEffect(() => {
    if (isByMemory) void state.here.readKnown();
  }, [state, isByMemory]);
  useEffect(() => {
    if (!isPaired) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAlbums = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void state.readAlbums(), ALBUMS_AFTER_MS);
    };
    void state.readAlbums();
    const stop = state.api.follow({
      onChange(change) {
        state.list.apply(change);
        readAlbums();
      },
      onReload() {
        void state.list.reread();
        readAlbums();
      },
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [state, isPaired]);
}
