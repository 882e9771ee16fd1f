import type { LibraryShow } from "../../core/library-ports.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { useLibrary } from "./library-context.ts";

const KINDS = ["all", "favourites", "trash"] as const;

/** Which photos are shown: chips, and of the albums the browser's own list. */
export function ShowChips({ onShow }: { onShow: (show: LibraryShow) => void }) {
  const { list, albums } = useLibrary();
  const { show } = list.query.value;
  const words = LIBRARY_WORDS;
  const chip = (kind: (typeof KINDS)[number]) => (
    <button
      type="button"
      class="chip"
      aria-pressed={show.kind === kind}
      onClick={() => onShow({ kind })}
    >
      {words.shows[kind]}
    </button>
  );
  return (
    <div class="chips" role="group" aria-label={words.show}>
      {chip("all")}
      {chip("favourites")}
      {albums.value.length > 0 && (
        <select
          class="chip"
          aria-label={words.shows.albums}
          data-chosen={show.kind === "album"}
          value={show.kind === "album" ? show.id : ""}
          onChange={({ currentTarget }) =>
            onShow(
              currentTarget.value === ""
                ? { kind: "all" }
                : { kind: "album", id: currentTarget.value },
            )
          }
        >
          <option value="">{words.shows.albums}</option>
          {albums.value.map(({ id, name, assetCount }) => (
            <option key={id} value={id}>
              {words.album(name, assetCount)}
            </option>
          ))}
        </select>
      )}
      {chip("trash")}
    </div>
  );
}
