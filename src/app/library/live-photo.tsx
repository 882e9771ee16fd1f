import { useEffect, useState } from "preact/hooks";
import type { LibraryItem } from "../../core/view/library-item.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { PlayIcon } from "../parts/more-icons.tsx";
import { useLibrary } from "./library-context.ts";
import { livePart } from "./live-part.ts";

type Playing = "no" | "yes" | "cannot";

/** The button over a Live Photo, and its video while that plays, by the button or as long as the photo is held; nothing of it is fetched before. */
export function LivePhoto({ item, isHeld }: { item: LibraryItem; isHeld: boolean }) {
  const { api } = useLibrary();
  const [playing, setPlaying] = useState<Playing>("no");
  useEffect(() => setPlaying((now) => (isHeld ? "yes" : now === "yes" ? "no" : now)), [isHeld]);
  const video = livePart(item);
  if (video === undefined) return null;
  const isPlaying = playing === "yes";
  return (
    <>
      {isPlaying && (
        <video
          class="viewer-live"
          src={api.partUrl(item.id, video.sha256)}
          aria-label={LIBRARY_WORDS.livePhoto}
          autoPlay
          playsInline
          onEnded={() => setPlaying("no")}
          onError={() => setPlaying("cannot")}
        />
      )}
      <button
        type="button"
        class="viewer-live-button"
        aria-pressed={isPlaying}
        title={isPlaying ? LIBRARY_WORDS.stopLive : LIBRARY_WORDS.playLive}
        aria-label={LIBRARY_WORDS.playLive}
        onClick={() => setPlaying(isPlaying ? "no" : "yes")}
      >
        <PlayIcon />
        {LIBRARY_WORDS.live}
      </button>
      {playing === "cannot" && (
        <p class="viewer-live-note" role="alert">
          {LIBRARY_WORDS.noLive}
        </p>
      )}
    </>
  );
}
