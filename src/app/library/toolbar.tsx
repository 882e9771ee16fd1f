import { useRef } from "preact/hooks";
import type { LibraryShow } from "../../core/library-ports.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { monthsOf } from "../../core/view/months.ts";
import { EVERYTHING } from "./asset-list.ts";
import { useLibrary } from "./library-context.ts";

/** A word is looked for when the typing has paused this long, ms. */
const TYPED_AFTER_MS = 300;

/** What is shown, and where it begins. */
export function Toolbar() {
  const { list, selection, albums, days } = useLibrary();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const query = list.query.value;
  const ask = (change: Partial<typeof query>) => {
    clearTimeout(timer.current);
    selection.clear();
    scrollTo(0, 0);
    void list.ask({ ...query, ...change });
  };
  const search = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask({ text: text.trim(), day: null }), TYPED_AFTER_MS);
  };
  const words = LIBRARY_WORDS;
  const isJumping = query.show.kind === "all" && query.text === "";
  return (
    <form class="library-toolbar" role="search" onSubmit={(event) => event.preventDefault()}>
      {query.show.kind !== "trash" && (
        <label class="field library-search">
          {words.search}
          <input
            type="search"
            placeholder={words.searchHint}
            maxLength={200}
            autocomplete="off"
            onInput={(event) => search(event.currentTarget.value)}
          />
        </label>
      )}
      <label class="field">
        {words.show}
        <select
          value={valueOf(query.show)}
          onChange={({ currentTarget }) =>
            ask({ ...EVERYTHING, show: showOf(currentTarget.value) })
          }
        >
          <option value="all">{words.shows.all}</option>
          <option value="favourites">{words.shows.favourites}</option>
          <option value="trash">{words.shows.trash}</option>
          {albums.value.length > 0 && (
            <optgroup label={words.shows.albums}>
              {albums.value.map(({ id, name, assetCount }) => (
                <option key={id} value={id}>
                  {words.album(name, assetCount)}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      </label>
      {isJumping && (
        <label class="field">
          {words.jump}
          <select
            value={query.day ?? ""}
            onChange={({ currentTarget }) => ask({ day: currentTarget.value || null })}
          >
            <option value="">{words.newest}</option>
            {monthsOf(days.value).map(({ newestDay, name, count }) => (
              <option key={newestDay} value={newestDay}>
                {words.month(name, count)}
              </option>
            ))}
          </select>
        </label>
      )}
    </form>
  );
}

const valueOf = (show: LibraryShow) => (show.kind === "album" ? show.id : show.kind);

function showOf(value: string): LibraryShow {
  if (value === "all" || value === "favourites" || value === "trash") return { kind: value };
  return { kind: "album", id: value };
}
