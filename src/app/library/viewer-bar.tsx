import type { LibraryAsset } from "../../core/library-ports.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { FileName } from "../parts/file-name.tsx";
import { CloseIcon } from "../parts/icons.tsx";
import { DownloadIcon, HeartIcon, InfoIcon, RestoreIcon, TrashIcon } from "../parts/more-icons.tsx";
import { useLibrary } from "./library-context.ts";

type BarProps = {
  asset: LibraryAsset;
  place: string;
  isTold: boolean;
  onTell: () => void;
  onClose: () => void;
};

/** The name of the photo and what can be done with it. */
export function ViewerBar({ asset, place, isTold, onTell, onClose }: BarProps) {
  const state = useLibrary();
  const { api, list } = state;
  const words = LIBRARY_WORDS;
  const favour = () =>
    state.perform(async () => list.put(await api.setFavourite(asset.id, !asset.favourite)));
  const isTrashed = asset.trashedAtMs !== null;
  return (
    <header class="viewer-bar">
      <div class="viewer-name">
        <FileName filename={asset.filename} />
        <span class="viewer-place" role="status">
          {place}
        </span>
      </div>
      {!isTrashed && (
        <button
          type="button"
          class="button-icon"
          aria-label={words.favour}
          title={words.favour}
          aria-pressed={asset.favourite}
          onClick={() => void favour()}
        >
          <HeartIcon />
        </button>
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
      <a
        class="button-icon"
        href={api.originalUrl(asset.id)}
        download={asset.filename}
        aria-label={words.download}
        title={words.download}
      >
        <DownloadIcon />
      </a>
      {isTrashed ? (
        <button
          type="button"
          class="button-icon"
          aria-label={words.restore}
          title={words.restore}
          onClick={() => void state.restore([asset.id])}
        >
          <RestoreIcon />
        </button>
      ) : (
        <button
          type="button"
          class="button-icon"
          aria-label={words.trash}
          title={words.trash}
          onClick={() => void state.trash([asset.id])}
        >
          <TrashIcon />
        </button>
      )}
      <button
        type="button"
        class="button-icon"
        aria-label={words.close}
        title={words.close}
        onClick={onClose}
      >
        <CloseIcon />
      </button>
    </header>
  );
}
