import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { DoneNotice } from "./done-notice.tsx";
import { useLibrary } from "./library-context.ts";
import { useModal } from "./use-modal.ts";
import { useSwipe } from "./use-swipe.ts";
import { ViewerBar } from "./viewer-bar.tsx";
import { ViewerFacts } from "./viewer-facts.tsx";
import { ViewerPicture } from "./viewer-picture.tsx";
import { ViewerStep } from "./viewer-step.tsx";

/** Pages come before the last photo that is loaded is reached. */
const NEAR_END = 20;

/** One photo as large as the screen: arrows and swipes lead to its neighbours, Escape back to its tile. */
export function Viewer() {
  const { list, viewed, active } = useLibrary();
  const dialog = useModal();
  const [isTold, setTold] = useState(false);
  const assets = list.assets.value;
  const at = assets.findIndex(({ id }) => id === viewed.value);
  const lastAt = useRef(at);
  const lastId = useRef(viewed.value);
  const asset = assets[at];
  const go = (step: number) => {
    const next = assets[at + step];
    if (next === undefined) return;
    viewed.value = next.id;
    active.value = next.id;
  };
  const swipe = useSwipe(go);
  // What was shown is gone (deleted here or elsewhere): its neighbour takes its place.
  useLayoutEffect(() => {
    if (asset !== undefined) {
      lastAt.current = at;
      lastId.current = asset.id;
      return;
    }
    const neighbour = assets[Math.min(lastAt.current, assets.length - 1)]?.id ?? null;
    viewed.value = neighbour;
    active.value = neighbour;
  });
  useEffect(() => {
    if (at + NEAR_END > assets.length) void list.loadMore();
  }, [at, assets.length]);
  // The tile that is shown now gets the focus, not the one that the viewer was opened from.
  useEffect(
    () => () => {
      const id = lastId.current;
      if (id === null) return;
      // Closing gives the focus to the tile it was opened from, and with it the keyboard's place.
      active.value = id;
      requestAnimationFrame(() => focusTile(id));
    },
    [],
  );
  const close = () => (viewed.value = null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The arrows wind a video, and move in text.
    if (event.target instanceof HTMLVideoElement) return;
    if (event.key === "ArrowLeft") go(-1);
    else if (event.key === "ArrowRight") go(1);
    else if (event.key === "i") setTold(!isTold);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-label={LIBRARY_WORDS.viewer}
      onClose={close}
      onKeyDown={onKeyDown}
    >
      {asset !== undefined && (
        <>
          <ViewerBar
            asset={asset}
            place={LIBRARY_WORDS.place(at + 1, assets.length, list.nextCursor.value !== null)}
            isTold={isTold}
            onTell={() => setTold(!isTold)}
            onClose={close}
          />
          <div class="viewer-stage" {...swipe}>
            <ViewerStep direction="previous" isThere={at > 0} onStep={() => go(-1)} />
            <ViewerPicture key={asset.id} asset={asset} />
            <ViewerStep direction="next" isThere={at < assets.length - 1} onStep={() => go(1)} />
          </div>
          {isTold && <ViewerFacts key={asset.id} asset={asset} />}
        </>
      )}
      <DoneNotice />
    </dialog>
  );
}

function focusTile(id: string): void {
  document.querySelector<HTMLElement>(`[data-asset="${id}"]`)?.focus();
}
