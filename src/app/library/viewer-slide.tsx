import { useState } from "preact/hooks";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { formatClock } from "../../core/view/format-clock.ts";
import { type LibraryItem, isFilm } from "../../core/view/library-item.ts";
import { extensionOf } from "../../core/view/split-file-name.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { useLibrary } from "./library-context.ts";
import { LivePhoto } from "./live-photo.tsx";
import { useItemSources } from "./use-item-sources.ts";

type SlideProps = {
  item: LibraryItem;
  /** -1: the previous one, 0: the one that is looked at, 1: the next. */
  side: number;
  isHeld: boolean;
};

/** One photo of the strip, or a film to play. */
export function ViewerSlide({ item, side, isHeld }: SlideProps) {
  const sources = useItemSources(item);
  const [attempt, setAttempt] = useState(0);
  const source = sources?.[attempt];
  const fail = () => setAttempt(attempt + 1);
  const isCurrent = side === 0;
  return (
    <div class="viewer-slide" data-side={side} aria-hidden={!isCurrent} inert={!isCurrent}>
      {sources !== null && source === undefined ? (
        <NotShown item={item} />
      ) : isFilm(item) ? (
        <Film item={item} source={source} isCurrent={isCurrent} onError={fail} />
      ) : (
        <Photo item={item} source={source} onError={fail} />
      )}
      {isCurrent && item.here === undefined && <LivePhoto item={item} isHeld={isHeld} />}
    </div>
  );
}

type SourceProps = { item: LibraryItem; source: string | undefined; onError: () => void };

function Photo({ item, source, onError }: SourceProps) {
  const { herePictures, api } = useLibrary();
  const [isReady, setReady] = useState(false);
  const { id, filename, width, height } = item;
  // The small picture is there already, from the grid.
  const small = herePictures.kept(id) ?? (item.here === undefined ? api.thumbnailUrl(id) : null);
  return (
    <div class="viewer-picture">
      {!isReady && item.tiny !== null && <img class="viewer-tiny" src={item.tiny} alt="" />}
      {!isReady && small !== null && <img src={small} alt="" onError={hide} />}
      {source !== undefined && (
        <img
          key={source}
          class="viewer-full"
          src={source}
          alt={filename}
          width={width ?? undefined}
          height={height ?? undefined}
          draggable={false}
          decoding="async"
          onLoad={() => setReady(true)}
          onError={onError}
        />
      )}
    </div>
  );
}

/** A film beside the one that is looked at is not fetched. */
function Film({ item, source, isCurrent, onError }: SourceProps & { isCurrent: boolean }) {
  const { api } = useLibrary();
  if (!isCurrent)
    return (
      <div class="viewer-picture">
        {item.here === undefined && <img src={api.thumbnailUrl(item.id)} alt="" onError={hide} />}
      </div>
    );
  return (
    <div class="viewer-picture">
      <video
        src={source}
        poster={item.here === undefined ? api.thumbnailUrl(item.id) : undefined}
        aria-label={item.filename}
        controls
        playsInline
        preload="metadata"
        onError={onError}
      />
    </div>
  );
}

/** No broken picture's mark where there is none. */
function hide(event: Event): void {
  (event.currentTarget as HTMLElement).hidden = true;
}

function NotShown({ item }: { item: LibraryItem }) {
  const { filename, durationMs, sizeBytes } = item;
  const length = durationMs === null ? [] : [formatClock(durationMs)];
  const words = LIBRARY_WORDS;
  const why = item.isKnown ? words.notHereNow : isFilm(item) ? words.notPlayed : words.notShown;
  return (
    <div class="viewer-plain">
      <span class="grid-kind" aria-hidden="true">
        {extensionOf(filename)}
      </span>
      <p>{[filename, ...length, formatBytes(sizeBytes)].join(" · ")}</p>
      <p>{why}</p>
    </div>
  );
}
