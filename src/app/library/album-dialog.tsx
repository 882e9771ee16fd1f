import { useSignal } from "@preact/signals";
import type { AssetId } from "../../core/ids.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { wordsOf } from "../state/words-of.ts";
import { useLibrary } from "./library-context.ts";
import { useModal } from "./use-modal.ts";
import "../parts/dialog.css";

const NEW = "";

/** Asks into which album photos go; an existing one or a new one. */
export function AlbumDialog({ ids, onClose }: { ids: readonly AssetId[]; onClose: () => void }) {
  const state = useLibrary();
  const dialog = useModal();
  const albums = state.albums.value;
  const chosen = useSignal(albums[0]?.id ?? NEW);
  const name = useSignal("");
  const problem = useSignal("");
  const busy = useSignal(false);
  const words = LIBRARY_WORDS;
  const add = async () => {
    if (busy.value) return;
    if (chosen.value === NEW && name.value.trim() === "") {
      problem.value = words.albumNameMissing;
      return;
    }
    busy.value = true;
    try {
      const known = albums.find(({ id }) => id === chosen.value);
      const album = known ?? (await state.api.createAlbum(name.value.trim()));
      await state.api.addToAlbum(album.id, ids);
      state.done.value = { words: words.addedToAlbum(ids.length, album.name), undo: null };
      state.selection.clear();
      await state.readAlbums();
      onClose();
    } catch (error) {
      problem.value = wordsOf(error);
    }
    busy.value = false;
  };
  return (
    <dialog ref={dialog} class="dialog" aria-labelledby="album-question" onClose={onClose}>
      <form
        method="dialog"
        class="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <h2 id="album-question">{words.albumQuestion(ids.length)}</h2>
        {albums.length > 0 && (
          <label class="field">
            {words.albumExisting}
            <select value={chosen} onChange={(event) => (chosen.value = event.currentTarget.value)}>
              {albums.map((album) => (
                <option key={album.id} value={album.id}>
                  {words.album(album.name, album.assetCount)}
                </option>
              ))}
              <option value={NEW}>{words.albumNew}</option>
            </select>
          </label>
        )}
        {chosen.value === NEW && (
          <label class="field">
            {words.albumName}
            <input
              type="text"
              maxLength={200}
              autocomplete="off"
              value={name}
              onInput={(event) => (name.value = event.currentTarget.value)}
            />
          </label>
        )}
        <p role="alert" class="problem">
          {problem}
        </p>
        <div class="dialog-buttons">
          <button type="button" class="button-line" onClick={onClose}>
            {words.cancel}
          </button>
          <button type="submit" class="button" disabled={busy}>
            {busy.value ? words.busy : words.albumConfirm}
          </button>
        </div>
      </form>
    </dialog>
  );
}
