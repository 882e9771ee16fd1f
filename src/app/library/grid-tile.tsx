import { type ReadonlySignal, useComputed } from "@preact/signals";
import { useMemo } from "preact/hooks";
import { formatClock } from "../../core/view/format-clock.ts";
import { formatDate, localDay } from "../../core/view/format-day.ts";
import { type LibraryItem, isAtHome, isFilm } from "../../core/view/library-item.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { DeviceIcon, HeartIcon } from "../parts/more-icons.tsx";
import { usePage } from "../state/page-context.ts";
import { useLibrary } from "./library-context.ts";
import { isLivePhoto } from "./live-part.ts";
import { TilePicture } from "./tile-picture.tsx";

type TileProps = {
  item: LibraryItem;
  place: { insetInlineStart: string; width: string };
  isActive: boolean;
};

/** One photo of the grid. What is done with it by pointer and keys, the grid itself follows. */
export function GridTile({ item, place, isActive }: TileProps) {
  const { services } = usePage();
  const { selection } = useLibrary();
  const { id, filename } = item;
  // Bound to the document itself: a tile is not drawn anew when it is selected.
  const isSelected = useComputed(() => selection.ids.value.has(id));
  const words = useMemo(() => wordsOf(item, localDay(services.nowMs())), [item, services]);
  const marks = useMemo(() => marksOf(item), [item]);
  return (
    <div
      class="grid-tile"
      role="gridcell"
      aria-selected={isSelected}
      data-selected={isSelected}
      style={place}
    >
      <button
        type="button"
        class="grid-open"
        data-asset={id}
        tabIndex={isActive ? 0 : -1}
        title={filename}
      >
        <span class="visually-hidden">{words}</span>
        <TilePicture item={item} />
        {marks !== "" && (
          <span class="grid-mark grid-length" aria-hidden="true">
            {marks}
          </span>
        )}
        {item.favourite && (
          <span class="grid-mark grid-heart" aria-hidden="true">
            <HeartIcon />
          </span>
        )}
        {item.here !== undefined && (
          <span class="grid-mark grid-here" aria-hidden="true">
            <DeviceIcon />
            {LIBRARY_WORDS.hereMark}
          </span>
        )}
      </button>
      {isAtHome(item) && <TileBox item={item} isActive={isActive} isSelected={isSelected} />}
    </div>
  );
}

type BoxProps = { item: LibraryItem; isActive: boolean; isSelected: ReadonlySignal<boolean> };

/** Apart from its tile: when the first photo is selected, every tile gets a box, and nothing else of it is drawn anew. */
function TileBox({ item: { id, filename }, isActive, isSelected }: BoxProps) {
  const { selection, hovered } = useLibrary();
  const hasBox = useComputed(() => selection.ids.value.size > 0 || hovered.value === id).value;
  if (!hasBox && !isActive) return null;
  return (
    <label class="grid-select" data-shown={hasBox}>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={isSelected}
        aria-label={LIBRARY_WORDS.select(filename)}
        data-select={id}
      />
    </label>
  );
}

function lengthOf({ durationMs, ...item }: LibraryItem): string {
  return durationMs === null || !isFilm(item) ? "" : formatClock(durationMs);
}

function wordsOf(item: LibraryItem, today: string): string {
  const words = LIBRARY_WORDS;
  const more = [
    ...(isFilm(item) ? [words.videoOf(lengthOf(item))] : []),
    ...(isLivePhoto(item) ? [words.livePhoto] : []),
    ...(item.isMotionPhoto ? [words.motionPhoto] : []),
    ...(item.favourite ? [words.favourite] : []),
    ...(item.here === undefined ? [] : [words.onlyHere]),
  ];
  return words.tile(item.filename, formatDate(item.takenLocal.slice(0, 10), today), more);
}

function marksOf(item: LibraryItem): string {
  return [
    ...(isLivePhoto(item) ? [LIBRARY_WORDS.live] : []),
    ...(item.isMotionPhoto ? [LIBRARY_WORDS.motion] : []),
    ...(isFilm(item) ? [lengthOf(item) || "▶"] : []),
  ].join(" · ");
}
