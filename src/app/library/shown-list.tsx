import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { RetryIcon } from "../parts/icons.tsx";
import { ShowMore } from "../parts/show-more.tsx";
import { usePage } from "../state/page-context.ts";
import { AlbumBanner } from "./album-banner.tsx";
import { AssetGrid } from "./asset-grid.tsx";
import { FlatTiles } from "./flat-tiles.tsx";
import { useLibrary } from "./library-context.ts";
import { TrashBanner } from "./trash-banner.tsx";

/** What was found; and in words, where nothing was or the home could not be asked. */
export function ShownList() {
  const { list, days, problem } = useLibrary();
  const { show } = list.query.value;
  const isEmpty = days.value.length === 0;
  const phase = list.phase.value;
  return (
    <>
      <p role="alert" class="problem">
        {problem}
      </p>
      {show.kind === "trash" && <TrashBanner />}
      {show.kind === "album" && <AlbumBanner id={show.id} />}
      {phase === "failed" && <NotRead />}
      {phase === "reading" && isEmpty && <FlatTiles />}
      {phase === "shown" && isEmpty && <EmptyList />}
      {!isEmpty && <AssetGrid />}
      {phase === "shown" && list.isMore.value && (
        <ShowMore key={days.value} onMore={() => void list.loadMore()} />
      )}
    </>
  );
}

/** Why the home is not asked, in one line, and the way to ask it again. */
function NotRead() {
  const { list, isByMemory, days } = useLibrary();
  const isEmpty = days.value.length === 0;
  const { online, link } = usePage();
  const words = LIBRARY_WORDS;
  const isSignedOut = link.status.value?.kind === "signed-out";
  const answer = online.value ? list.words.value : words.offline;
  // What this device remembers is shown: the library can be read, if not all of it.
  const told = isByMemory.value && !isEmpty ? answer : words.failed(answer);
  const why = isSignedOut ? words.unpaired : told;
  return (
    <div class="library-banner" role="status">
      <p>
        {why}
        {isByMemory.value && !isEmpty && <span class="quiet"> {words.byMemory}</span>}
      </p>
      {isSignedOut ? (
        <a class="button-line" href="#/">
          {words.pairWay}
        </a>
      ) : (
        <button type="button" class="button-line" onClick={() => void list.reread()}>
          <RetryIcon />
          {words.again}
        </button>
      )}
    </div>
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
  return (
    <div class="library-empty">
      <p>{words}</p>
      {show.kind === "all" && text === "" && (
        <a class="button-line" href="#/">
          {LIBRARY_WORDS.emptyWay}
        </a>
      )}
    </div>
  );
}
