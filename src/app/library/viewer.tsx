import { useEffect, useRef, useState } from "preact/hooks";
import { isAtHome } from "../../core/view/library-item.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { DoneLine } from "../parts/done-line.tsx";
import { useLibrary } from "./library-context.ts";
import { useModal } from "./use-modal.ts";
import { useViewed } from "./use-viewed.ts";
import { ViewerActions } from "./viewer-actions.tsx";
import { ViewerFacts } from "./viewer-facts.tsx";
import { ViewerName } from "./viewer-name.tsx";
import { type StageKeys, ViewerStage } from "./viewer-stage.tsx";

/** A key's step nearer or farther. */
const ZOOM_STEP = 1.5;

/** One photo as large as the screen: arrows and swipes lead to its neighbours, Escape or a swipe down back to its tile. */
export function Viewer() {
  const state = useLibrary();
  const { viewed, done, problem } = state;
  const dialog = useModal();
  const stage = useRef<StageKeys>(null);
  const [isTold, setTold] = useState(false);
  const { item, at, go } = useViewed();
  const close = () => (viewed.value = null);
  const favour = () => item && isAtHome(item) && void state.favour([item.id], !item.favourite);
  const remove = () =>
    item && isAtHome(item) && item.trashedAtMs === null && void state.trash([item.id]);
  const isRightToLeft = document.dir === "rtl";
  const acts: Record<string, () => unknown> = {
    ArrowLeft: () => go(isRightToLeft ? 1 : -1),
    ArrowRight: () => go(isRightToLeft ? -1 : 1),
    "+": () => stage.current?.zoom(ZOOM_STEP),
    "=": () => stage.current?.zoom(ZOOM_STEP),
    "-": () => stage.current?.zoom(1 / ZOOM_STEP),
    "0": () => stage.current?.zoom(0),
    i: () => setTold(!isTold),
    f: favour,
    Delete: remove,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // The arrows wind a video.
    if (event.target instanceof HTMLVideoElement && event.key.startsWith("Arrow")) return;
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  // What the screen says of a failure lies below the viewer.
  useEffect(() => () => void (problem.value = null), [problem]);
  return (
    <dialog
      ref={dialog}
      class="viewer"
      aria-label={LIBRARY_WORDS.viewer}
      onClose={close}
      onKeyDown={onKeyDown}
    >
      {item !== null && (
        <>
          <ViewerName item={item} at={at} onClose={close} />
          <ViewerStage at={at} keys={stage} onStep={go} onClose={close} />
          <ViewerActions item={item} isTold={isTold} onTell={() => setTold(!isTold)} />
          {isTold && <ViewerFacts key={item.id} item={item} />}
        </>
      )}
      <div class="viewer-done" role="status">
        <DoneLine done={done} />
        {problem.value !== null && <p class="viewer-problem">{problem}</p>}
      </div>
    </dialog>
  );
}
