import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { EVERYTHING } from "./asset-list.ts";
import { useLibrary } from "./library-context.ts";

/** What can be done with the album that is shown. */
export function AlbumBanner({ id }: { id: string }) {
  const state = useLibrary();
  const album = state.albums.value.find((one) => one.id === id);
  if (album === undefined) return null;
  const remove = () =>
    state.perform(async () => {
      await state.api.deleteAlbum(id);
      state.done.value = { words: LIBRARY_WORDS.albumDeleted(album.name), undo: null };
      await Promise.all([state.list.ask(EVERYTHING), state.readAlbums()]);
    });
  return (
    <div class="library-banner">
      <p>{LIBRARY_WORDS.album(album.name, album.assetCount)}</p>
      <button type="button" class="button-line" onClick={() => void remove()}>
        {LIBRARY_WORDS.deleteAlbum}
      </button>
    </div>
  );
}
