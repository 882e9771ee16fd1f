import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { ShowMore } from "../parts/show-more.tsx";
import { AlbumBanner } from "./album-banner.tsx";
import { AssetGrid } from "./asset-grid.tsx";
import { useLibrary } from "./library-context.ts";
import { TrashBanner } from "./trash-banner.tsx";

/** What was found; and in words, where nothing was or the home could not be asked. */
export function ShownList() {
  const { list, problem, selection } = useLibrary();
  const { show, day } = list.query.value;
  const isEmpty = list.assets.value.length === 0;
  const phase = list.phase.value;
  const toNewest = () => {
    selection.clear();
    void list.ask({ ...list.query.value, day: null });
  };
  return (
    <>
      <p role="alert" class="problem">
        {problem}
      </p>
      {show.kind === "trash" && <TrashBanner />}
      {show.kind === "album" && <AlbumBanner id={show.id} />}
      {day !== null && (
        <button type="button" class="button-quiet show-more" onClick={toNewest}>
          {LIBRARY_WORDS.toNewest}
        </button>
      )}
      {phase === "reading" && isEmpty && <p class="quiet">{LIBRARY_WORDS.loading}</p>}
      {phase === "failed" && (
        <p role="alert">
          {LIBRARY_WORDS.failed(list.words.value)}{" "}
          <button type="button" class="button-quiet" onClick={() => void list.reread()}>
            {LIBRARY_WORDS.again}
          </button>
        </p>
      )}
      {phase === "shown" && isEmpty && <EmptyList />}
      {!isEmpty && <AssetGrid />}
      {phase === "shown" && list.nextCursor.value !== null && (
        <ShowMore key={list.nextCursor.value} onMore={() => void list.loadMore()} />
      )}
    </>
  );
}

function EmptyList() {
  const { show, text } = useLibrary().list.query.value;
  const words = (() => {
    if (text !== "") return LIBRARY_WORDS.emptyFound;
    switch (show.kind) {
      case "all":
        return LIBRARY_WORDS.empty;
      case "favourites":
        return LIBRARY_WORDS.emptyFavourites;
      case "album":
        return LIBRARY_WORDS.emptyAlbum;
      case "trash":
        return LIBRARY_WORDS.emptyTrash;
    }
  })();
  return <p class="library-empty">{words}</p>;
}
