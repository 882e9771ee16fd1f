import { formatDay, localDay } from "../../core/view/format-day.ts";
import { type LibraryItem } from "../../core/view/library-item.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { FileName } from "../parts/file-name.tsx";
import { CloseIcon } from "../parts/icons.tsx";
import { usePage } from "../state/page-context.ts";
import { useLibrary } from "./library-context.ts";

type NameProps = { item: LibraryItem; at: number; onClose: () => void };

/** When it was taken, its name, its number, and the way back. */
export function ViewerName({ item, at, onClose }: NameProps) {
  const { services } = usePage();
  const { items, list } = useLibrary();
  const words = LIBRARY_WORDS;
  const day = formatDay(item.takenLocal.slice(0, 10), localDay(services.nowMs()));
  return (
    <>
      <header class="viewer-name">
        <h2>{day}</h2>
        <p>
          <FileName filename={item.filename} />
          <span role="status">{words.place(at + 1, items.value.length, list.isMore.value)}</span>
        </p>
      </header>
      <button
        type="button"
        class="button-icon viewer-close"
        aria-label={words.close}
        title={words.close}
        onClick={onClose}
      >
        <CloseIcon />
      </button>
    </>
  );
}
