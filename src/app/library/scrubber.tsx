import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { formatMonth } from "../../core/view/format-month.ts";
import { type PlacedDay, gridHeightPx } from "../../core/view/grid-layout.ts";
import {
  monthAt,
  monthStep,
  scrubberMonths,
  scrubberYears,
} from "../../core/view/scrubber-marks.ts";
import { LIBRARY_WORDS } from "../../core/words/spoken.ts";
import { followView } from "../parts/follow-view.ts";
import { useLibrary } from "./library-context.ts";

/** A grid of fewer heights of the window needs no way through it. */
const LONG_ENOUGH = 2;
/** Years stand at least so far from each other, px. */
const APART_PX = 30;
/** A month counts from a little above its begin: browsers round where they scroll to, px. */
const INTO_PX = 2;
/** Where there is no room for it, it stays so long after the last scrolled pixel, ms. */
const STAYS_MS = 1_400;

type ScrubberProps = { grid: RefObject<HTMLElement | null>; placed: readonly PlacedDay[] };

/** The way through the years, at the side: drawn along, or moved by keys month by month. */
export function Scrubber({ grid, placed }: ScrubberProps) {
  const { days } = useLibrary();
  const track = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const isDragged = useRef(false);
  const [at, setAt] = useState(0);
  const [trackPx, setTrackPx] = useState(0);
  const wayPx = Math.max(1, gridHeightPx(placed) - innerHeight);
  const months = useMemo(() => {
    const tops = placed.map((one) => ({
      day: days.peek()[one.at]?.day ?? "",
      topPx: Math.min(one.topPx, wayPx),
    }));
    return scrubberMonths(tops, wayPx);
  }, [placed, wayPx]);
  const years = useMemo(() => scrubberYears(months, trackPx, APART_PX), [months, trackPx]);
  const isNeeded = months.length > 1 && gridHeightPx(placed) > innerHeight * LONG_ENOUGH;
  useLayoutEffect(() => {
    if (!isNeeded) return;
    let lastPx = NaN;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    const measure = () => {
      if (grid.current === null || track.current === null || thumb.current === null) return;
      const topPx = -grid.current.getBoundingClientRect().top;
      const heightPx = track.current.clientHeight;
      const ratio = Math.min(1, Math.max(0, topPx / wayPx));
      thumb.current.style.transform = `translateY(${ratio * heightPx}px)`;
      setAt(monthAt(months, ratio + INTO_PX / wayPx));
      setTrackPx(heightPx);
      if (topPx !== lastPx && !Number.isNaN(lastPx)) {
        track.current.dataset["moving"] = "";
        clearTimeout(leaving);
        leaving = setTimeout(() => delete track.current?.dataset["moving"], STAYS_MS);
      }
      lastPx = topPx;
    };
    const stop = followView(measure);
    return () => {
      clearTimeout(leaving);
      stop();
    };
  }, [grid, months, wayPx, isNeeded]);
  useEffect(() => setAt((before) => Math.min(before, Math.max(0, months.length - 1))), [months]);
  if (!isNeeded) return null;
  const goTo = (ratio: number) => {
    const topPx = grid.current?.getBoundingClientRect().top ?? 0;
    scrollTo({ top: scrollY + topPx + ratio * wayPx, behavior: "instant" });
  };
  const dragTo = (event: PointerEvent) => {
    const box = track.current?.getBoundingClientRect();
    if (box !== undefined) goTo(Math.min(1, Math.max(0, (event.clientY - box.top) / box.height)));
  };
  const name = formatMonth(months[at]?.month ?? "");
  return (
    <div
      ref={track}
      class="scrubber"
      onPointerDown={(event) => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        isDragged.current = true;
        event.currentTarget.dataset["dragged"] = "";
        dragTo(event);
      }}
      onPointerMove={(event) => isDragged.current && dragTo(event)}
      onLostPointerCapture={(event) => {
        isDragged.current = false;
        delete event.currentTarget.dataset["dragged"];
      }}
    >
      {years.map(({ year, ratio }) => (
        <span
          key={year}
          class="scrubber-year"
          aria-hidden="true"
          style={{ top: `${ratio * 100}%` }}
        >
          {year}
        </span>
      ))}
      <div
        ref={thumb}
        class="scrubber-thumb"
        role="slider"
        tabIndex={0}
        aria-label={LIBRARY_WORDS.scrubber}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={months.length - 1}
        aria-valuenow={at}
        aria-valuetext={name}
        onKeyDown={(event) => {
          const to = monthStep(event.key, at, months);
          const month = to === null ? undefined : months[to];
          if (month === undefined) return;
          event.preventDefault();
          goTo(month.startRatio);
        }}
      >
        <span class="scrubber-name">{name}</span>
      </div>
    </div>
  );
}
