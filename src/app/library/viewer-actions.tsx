import { type LibraryItem, isAtHome } from "../../core/view/library-item.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { DownloadIcon, HeartIcon, InfoIcon, RestoreIcon, TrashIcon } from "../parts/more-icons.tsx";
import { useLibrary } from "./library-context.ts";

type ActionsProps = { item: LibraryItem; isTold: boolean; onTell: () => void };

/** What can be done with the photo; on a phone where the thumb is. */
export function ViewerActions({ item, isTold, onTell }: ActionsProps) {
  const state = useLibrary();
  const words = LIBRARY_WORDS;
  const isTrashed = item.trashedAtMs !== null;
  return (
    <div class="viewer-actions" role="toolbar" aria-label={words.actions}>
      {isAtHome(item) && !isTrashed && (
        <button
          type="button"
          class="button-icon"
          aria-label={words.favour}
          title={words.favour}
          aria-pressed={item.favourite}
          onClick={() => void state.favour([item.id], !item.favourite)}
        >
          <HeartIcon />
        </button>
      )}
      {isAtHome(item) && (
        <a
          class="button-icon"
          href={state.api.originalUrl(item.id)}
          download={item.filename}
          aria-label={words.download}
          title={words.download}
        >
          <DownloadIcon />
        </a>
      )}
      <button
        type="button"
        class="button-icon"
        aria-label={words.details}
        title={words.details}
        aria-expanded={isTold}
        onClick={onTell}
      >
        <InfoIcon />
      </button>
      {isAtHome(item) && isTrashed && (
        <button
          type="button"
          class="button-icon"
          aria-label={words.restore}
          title={words.restore}
          onClick={() => void state.restore([item.id])}
        >
          <RestoreIcon />
        </button>
      )}
      {isAtHome(item) && !isTrashed && (
        <button
          type="button"
          class="button-icon"
          aria-label={words.trash}
          title={words.trash}
          onClick={() => void state.trash([item.id])}
        >
          <TrashIcon />
        </button>
      )}
    </div>
  );
}
