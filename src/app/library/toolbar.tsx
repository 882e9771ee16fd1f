import { useRef, useState } from "preact/hooks";
import type { LibraryShow } from "../../core/library-ports.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { CloseIcon } from "../parts/icons.tsx";
import { SearchIcon } from "../parts/more-icons.tsx";
import { EVERYTHING } from "./asset-list.ts";
import { useLibrary } from "./library-context.ts";
import { ShowChips } from "./show-chips.tsx";

/** A word is looked for when the typing has paused this long, ms. */
const TYPED_AFTER_MS = 300;

/** What is shown: the words that are looked for, and which photos. On a phone the field opens from its icon. */
export function Toolbar() {
  const { list, selection } = useLibrary();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const field = useRef<HTMLInputElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const query = list.query.value;
  const words = LIBRARY_WORDS;
  const ask = (show: LibraryShow, text: string) => {
    clearTimeout(timer.current);
    selection.clear();
    scrollTo(0, 0);
    void list.ask({ ...EVERYTHING, show, text });
  };
  const search = (text: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(query.show, text.trim()), TYPED_AFTER_MS);
  };
  const close = () => {
    setOpen(false);
    if (field.current !== null) field.current.value = "";
    if (query.text !== "") ask(query.show, "");
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <form
      class="library-toolbar"
      role="search"
      data-open={isOpen}
      onSubmit={(event) => event.preventDefault()}
    >
      {query.show.kind !== "trash" && (
        <div class="library-search">
          <SearchIcon />
          <input
            ref={field}
            type="search"
            aria-label={words.search}
            placeholder={words.searchHint}
            maxLength={200}
            autocomplete="off"
            enterkeyhint="search"
            onInput={(event) => search(event.currentTarget.value)}
            onKeyDown={(event) => event.key === "Escape" && isOpen && close()}
          />
          <button
            type="button"
            class="button-icon library-search-close"
            aria-label={words.searchClose}
            onClick={close}
          >
            <CloseIcon />
          </button>
        </div>
      )}
      <ShowChips onShow={(show) => ask(show, show.kind === "trash" ? "" : query.text)} />
      {query.show.kind !== "trash" && (
        <button
          ref={opener}
          type="button"
          class="button-icon library-search-open"
          aria-label={words.searchOpen}
          aria-expanded={isOpen}
          onClick={() => {
            setOpen(true);
            requestAnimationFrame(() => field.current?.focus());
          }}
        >
          <SearchIcon />
        </button>
      )}
    </form>
  );
}
