import { useState } from "preact/hooks";
import type { LibraryAsset } from "../../core/library-ports.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { useLibrary } from "./library-context.ts";

/** Whether a photo has a video of its moment. */
export function isLivePhoto({ mediaType, parts }: LibraryAsset): boolean {
  return !mediaType.startsWith("video/") && parts.some(isItsVideo);
}

const isItsVideo = ({ resourceType }: { resourceType: string }) => resourceType === "pairedVideo";

type Playing = "no" | "yes" | "cannot";

/** The button over a Live Photo, and its video while that plays; nothing of it is fetched before. */
export function LivePhoto({ asset }: { asset: LibraryAsset }) {
  const { api } = useLibrary();
  const [playing, setPlaying] = useState<Playing>("no");
  const video = asset.parts.find(isItsVideo);
  if (video === undefined) return null;
  const isPlaying = playing === "yes";
  return (
    <>
      {isPlaying && (
        <video
          class="viewer-live"
          src={api.partUrl(asset.id, video.sha256)}
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
