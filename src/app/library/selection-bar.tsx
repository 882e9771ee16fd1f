import { useState } from "preact/hooks";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { CloseIcon } from "../parts/icons.tsx";
import { AlbumIcon, RestoreIcon, TrashIcon } from "../parts/more-icons.tsx";
import { AlbumDialog } from "./album-dialog.tsx";
import { DownloadButtons } from "./download-buttons.tsx";
import { RestoreButton } from "./restore-button.tsx";
import { useLibrary } from "./library-context.ts";

/** What can be done with the selected photos. */
export function SelectionBar() {
  const state = useLibrary();
  const { selection, list, api } = state;
  const [isAlbumAsked, setAlbumAsked] = useState(false);
  const ids = [...selection.ids.value];
  const { show } = list.query.value;
  const takeOut = (albumId: string) =>
    state.perform(async () => {
      await api.removeFromAlbum(albumId, ids);
      list.take(ids);
      selection.clear();
      const undo = async () => {
        await api.addToAlbum(albumId, ids);
        await Promise.all([list.reread(), state.readAround()]);
      };
      state.done.value = { words: LIBRARY_WORDS.removedFromAlbum(ids.length), undo };
      await state.readAround();
    });
  return (
    <section class="selection-bar" aria-label={LIBRARY_WORDS.selection}>
      <button
        type="button"
        class="button-icon"
        aria-label={LIBRARY_WORDS.clear}
        onClick={selection.clear}
      >
        <CloseIcon />
      </button>
      <span class="selection-count" role="status">
        {LIBRARY_WORDS.selected(ids.length)}
      </span>
      {show.kind === "trash" ? (
        <button type="button" class="button-quiet" onClick={() => void state.restore(ids)}>
          <RestoreIcon />
          {LIBRARY_WORDS.restore}
        </button>
      ) : (
        <>
          <DownloadButtons ids={ids} />
          <RestoreButton ids={ids} />
          <button type="button" class="button-quiet" onClick={() => setAlbumAsked(true)}>
            <AlbumIcon />
            {LIBRARY_WORDS.addToAlbum}
          </button>
          {show.kind === "album" && (
            <button type="button" class="button-quiet" onClick={() => void takeOut(show.id)}>
              {LIBRARY_WORDS.removeFromAlbum}
            </button>
          )}
          <button type="button" class="button-quiet" onClick={() => void state.trash(ids)}>
            <TrashIcon />
            {LIBRARY_WORDS.trash}
          </button>
        </>
      )}
      {isAlbumAsked && <AlbumDialog ids={ids} onClose={() => setAlbumAsked(false)} />}
    </section>
  );
}
