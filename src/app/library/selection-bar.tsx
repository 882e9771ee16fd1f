import { useState } from "preact/hooks";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { CloseIcon } from "../parts/icons.tsx";
import { AlbumIcon, HeartIcon, RestoreIcon, TrashIcon } from "../parts/more-icons.tsx";
import { AlbumDialog } from "./album-dialog.tsx";
import { BarButton } from "./bar-button.tsx";
import { DownloadButtons } from "./download-buttons.tsx";
import { RestoreButton } from "./restore-button.tsx";
import { useLibrary } from "./library-context.ts";

/** What can be done with the selected photos. */
export function SelectionBar() {
  const state = useLibrary();
  const { selection, list, items, api } = state;
  const [isAlbumAsked, setAlbumAsked] = useState(false);
  const words = LIBRARY_WORDS;
  const ids = [...selection.ids.value];
  const { show } = list.query.value;
  const areFavourites = items.value.every(
    (one) => one === null || !selection.ids.value.has(one.id) || one.favourite,
  );
  const takeOut = (albumId: string) =>
    state.perform(async () => {
      await api.removeFromAlbum(albumId, ids);
      list.take(ids);
      selection.clear();
      const undo = async () => {
        await api.addToAlbum(albumId, ids);
        await Promise.all([list.reread(), state.readAlbums()]);
      };
      state.done.value = { words: words.removedFromAlbum(ids.length), undo };
      await state.readAlbums();
    });
  return (
    <section class="selection-bar" aria-label={words.selection}>
      <button
        type="button"
        class="button-icon"
        aria-label={words.clear}
        title={words.clear}
        onClick={selection.clear}
      >
        <CloseIcon />
      </button>
      <span class="selection-count" role="status">
        {words.selected(ids.length)}
      </span>
      <div class="bar-actions">
        {show.kind === "trash" ? (
          <BarButton words={words.restore} onClick={() => void state.restore(ids)}>
            <RestoreIcon />
          </BarButton>
        ) : (
          <>
            <BarButton
              words={areFavourites ? words.unfavour : words.favour}
              onClick={() => void state.favour(ids, !areFavourites)}
            >
              <HeartIcon />
            </BarButton>
            <BarButton words={words.addToAlbum} onClick={() => setAlbumAsked(true)}>
              <AlbumIcon />
            </BarButton>
            {show.kind === "album" && (
              <BarButton words={words.removeFromAlbum} onClick={() => void takeOut(show.id)}>
                <CloseIcon />
              </BarButton>
            )}
            <DownloadButtons ids={ids} />
            <RestoreButton ids={ids} />
            <BarButton words={words.trash} onClick={() => void state.trash(ids)}>
              <TrashIcon />
            </BarButton>
          </>
        )}
      </div>
      {isAlbumAsked && <AlbumDialog ids={ids} onClose={() => setAlbumAsked(false)} />}
    </section>
  );
}
