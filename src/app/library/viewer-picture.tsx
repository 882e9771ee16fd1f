import { useState } from "preact/hooks";
import type { LibraryAsset } from "../../core/library-ports.ts";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { formatClock } from "../../core/view/format-clock.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { extensionOf } from "../../core/view/split-file-name.ts";
import { useLibrary } from "./library-context.ts";
import { LivePhoto, isLivePhoto } from "./live-photo.tsx";

/** What every browser shows; the original stands in where the home has no preview yet. */
const SHOWN_AS_THEY_ARE = new Set([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/gif",
  "image/avif",
]);
/** An original larger than this is not fetched just to be looked at, bytes. */
const LARGEST_STAND_IN_BYTES = 30_000_000;

/** The photo as large as there is room, or the video to play. */
export function ViewerPicture({ asset }: { asset: LibraryAsset }) {
  return asset.mediaType.startsWith("video/") ? <Video asset={asset} /> : <Photo asset={asset} />;
}

function Photo({ asset }: { asset: LibraryAsset }) {
  const { api } = useLibrary();
  const [attempt, setAttempt] = useState(0);
  const [isReady, setReady] = useState(false);
  const { id, filename, mediaType, sizeBytes, width, height } = asset;
  const standsIn = SHOWN_AS_THEY_ARE.has(mediaType) && sizeBytes <= LARGEST_STAND_IN_BYTES;
  const sources = [
    api.previewUrl(id),
    ...(standsIn ? [api.originalUrl(id)] : []),
    api.thumbnailUrl(id),
  ];
  const source = sources[attempt];
  if (source === undefined) return <NotShown asset={asset} words={LIBRARY_WORDS.notShown} />;
  return (
    <div class="viewer-picture">
      {!isReady && asset.tiny !== null && <img class="viewer-tiny" src={asset.tiny} alt="" />}
      <img
        key={source}
        src={source}
        alt={filename}
        width={width ?? undefined}
        height={height ?? undefined}
        draggable={false}
        onLoad={() => setReady(true)}
        onError={() => setAttempt(attempt + 1)}
      />
      {isLivePhoto(asset) && <LivePhoto asset={asset} />}
    </div>
  );
}

function Video({ asset }: { asset: LibraryAsset }) {
  const { api } = useLibrary();
  const [isBroken, setBroken] = useState(false);
  if (isBroken) return <NotShown asset={asset} words={LIBRARY_WORDS.notPlayed} />;
  return (
    <div class="viewer-picture">
      <video
        src={api.originalUrl(asset.id)}
        aria-label={asset.filename}
        controls
        playsInline
        preload="metadata"
        onError={() => setBroken(true)}
      />
    </div>
  );
}

function NotShown({ asset, words }: { asset: LibraryAsset; words: string }) {
  const { filename, durationMs, sizeBytes } = asset;
  const length = durationMs === null ? [] : [formatClock(durationMs)];
  return (
    <div class="viewer-plain">
      <span class="grid-kind" aria-hidden="true">
        {extensionOf(filename)}
      </span>
      <p>{[filename, ...length, formatBytes(sizeBytes)].join(" · ")}</p>
      <p>{words}</p>
    </div>
  );
}
