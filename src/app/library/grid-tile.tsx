import type { LibraryAsset } from "../../core/library-ports.ts";
import { formatBytes } from "../../core/view/format-bytes.ts";
import { formatClock } from "../../core/view/format-clock.ts";
import { formatDate, localDay } from "../../core/view/format-day.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { extensionOf } from "../../core/view/split-file-name.ts";
import { HeartIcon } from "../parts/more-icons.tsx";
import { usePage } from "../state/page-context.ts";
import { useLibrary } from "./library-context.ts";
import { isLivePhoto } from "./live-photo.tsx";
import { useThumbnail } from "./use-thumbnail.ts";

/** One photo of the grid: a click opens it, the box selects it; while some are selected a click with Shift selects up to here. */
export function GridTile({ asset, isActive }: { asset: LibraryAsset; isActive: boolean }) {
  const { services } = usePage();
  const { selection, active, viewed, list } = useLibrary();
  const { id, filename, durationMs, favourite, takenLocal, isMotionPhoto } = asset;
  const isSelected = selection.ids.value.has(id);
  const isVideo = asset.mediaType.startsWith("video/");
  const isLive = isLivePhoto(asset);
  const length = durationMs === null || !isVideo ? "" : formatClock(durationMs);
  const more = [
    ...(isVideo ? [`${LIBRARY_WORDS.video} ${length}`.trim()] : []),
    ...(isLive ? [LIBRARY_WORDS.livePhoto] : []),
    ...(isMotionPhoto ? [LIBRARY_WORDS.motionPhoto] : []),
    ...(favourite ? [LIBRARY_WORDS.favourite] : []),
  ];
  const marks = [
    ...(isLive ? [LIBRARY_WORDS.live] : []),
    ...(isMotionPhoto ? [LIBRARY_WORDS.motion] : []),
    ...(isVideo ? [length || "▶"] : []),
  ];
  const day = formatDate(takenLocal.slice(0, 10), localDay(services.nowMs()));
  const open = (event: MouseEvent) => {
    active.value = id;
    if (event.shiftKey) selection.extendTo(id, list.assets.value);
    else if (event.ctrlKey || event.metaKey) selection.toggle(id);
    else viewed.value = id;
  };
  const onSelect = (event: MouseEvent) => {
    active.value = id;
    if (event.shiftKey) selection.extendTo(id, list.assets.value);
    else selection.toggle(id);
  };
  return (
    <div class="grid-tile" role="gridcell" aria-selected={isSelected} data-selected={isSelected}>
      <button
        type="button"
        class="grid-open"
        data-asset={id}
        tabIndex={isActive ? 0 : -1}
        title={filename}
        onFocus={() => (active.value = id)}
        onClick={open}
      >
        <span class="visually-hidden">{LIBRARY_WORDS.tile(filename, day, more)}</span>
        <TilePicture asset={asset} />
        {marks.length > 0 && (
          <span class="grid-mark grid-length" aria-hidden="true">
            {marks.join(" · ")}
          </span>
        )}
        {favourite && (
          <span class="grid-mark grid-heart">
            <HeartIcon />
          </span>
        )}
      </button>
      <label class="grid-select">
        <input
          type="checkbox"
          tabIndex={-1}
          checked={isSelected}
          aria-label={LIBRARY_WORDS.select(filename)}
          onClick={onSelect}
        />
      </label>
    </div>
  );
}

/** Its thumbnail over its tiny picture; where there is none, what kind of file it is and how large. */
function TilePicture({ asset }: { asset: LibraryAsset }) {
  const { api } = useLibrary();
  const { attempt, isMissing, onError } = useThumbnail(asset.id);
  return (
    <>
      {asset.tiny !== null && <img class="grid-tiny" src={asset.tiny} alt="" />}
      {isMissing && asset.tiny === null && (
        <span class="grid-plain" aria-hidden="true">
          <span class="grid-kind">{extensionOf(asset.filename)}</span>
          <span>{formatBytes(asset.sizeBytes)}</span>
        </span>
      )}
      {!isMissing && (
        <img
          key={attempt}
          class="grid-picture"
          src={api.thumbnailUrl(asset.id)}
          alt=""
          decoding="async"
          draggable={false}
          onError={onError}
        />
      )}
    </>
  );
}
