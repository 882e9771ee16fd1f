import { useRef } from "preact/hooks";

/** A finger that moves this far sideways means the neighbour, CSS pixels. */
const FAR_PX = 50;

/** Handlers that call back with -1 or 1 when a finger swipes to the previous or the next. */
export function useSwipe(onStep: (step: number) => void) {
  const start = useRef<{ x: number; y: number } | null>(null);
  const fingers = useRef(0);
  return {
    onTouchStart(event: TouchEvent) {
      fingers.current = event.touches.length;
      const touch = event.touches[0];
      // Two fingers zoom.
      start.current =
        fingers.current === 1 && touch !== undefined
          ? { x: touch.clientX, y: touch.clientY }
          : null;
    },
    onTouchEnd(event: TouchEvent) {
      const from = start.current;
      const touch = event.changedTouches[0];
      start.current = null;
      if (from === null || touch === undefined) return;
      const dx = touch.clientX - from.x;
      const isSideways = Math.abs(dx) > 2 * Math.abs(touch.clientY - from.y);
      // A zoomed picture is moved, not left.
      if ((visualViewport?.scale ?? 1) > 1 || !isSideways || Math.abs(dx) < FAR_PX) return;
      onStep(dx > 0 ? -1 : 1);
    },
    onTouchCancel() {
      start.current = null;
    },
  };
}
