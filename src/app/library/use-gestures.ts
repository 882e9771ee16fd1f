import type { RefObject } from "preact";
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { type LibraryItem, isFilm } from "../../core/view/library-item.ts";
import { NOT_ZOOMED, type Zoom, doubleTapped, moved, zoomedAt } from "../../core/view/zoom.ts";
import { type Finger, distanceOf, middleOf } from "./fingers.ts";

/** A finger that moved this far has a direction, px. */
const DIRECTION_PX = 8;
/** Beyond this share of the width, or this fast (px/ms), it leads to the neighbour. */
const FAR = 0.22;
const FAST = 0.45;
/** So far down closes, px. */
const DOWN_PX = 110;
const HOLD_MS = 350;
const DOUBLE_TAP_MS = 300;
const DOUBLE_TAP_PX = 30;
/** The controls of a film stand there; they are the browser's, px from its lower edge. */
const CONTROLS_PX = 76;
const WHEEL = 0.0022;

type Acts = {
  onStep: (step: number) => void;
  onClose: () => void;
  onHold: (isHeld: boolean) => void;
};

type Way = "none" | "sideways" | "down" | "moved" | "held";

/**
 * What fingers, mouse and wheel do on the stage: swipe to a neighbour, swipe down to close, pinch, double tap, move a picture that
 * is near, hold. The picture follows by style alone; nothing is drawn anew while a finger moves.
 */
export function useGestures(
  stage: RefObject<HTMLElement | null>,
  item: LibraryItem | null,
  acts: Acts,
) {
  const now = useRef({ acts, item });
  now.current = { acts, item };
  const gestures = useMemo(() => createGestures(stage, now), [stage]);
  useLayoutEffect(() => gestures.reset(), [gestures, item?.id]);
  return gestures;
}

function createGestures(
  stage: RefObject<HTMLElement | null>,
  now: { current: { acts: Acts; item: LibraryItem | null } },
) {
  const fingers = new Map<number, Finger>();
  let zoom: Zoom = NOT_ZOOMED;
  let way: Way = "none";
  let start = { xPx: 0, yPx: 0, atMs: 0 };
  let lastTap = { xPx: 0, yPx: 0, atMs: 0 };
  let hold: ReturnType<typeof setTimeout> | undefined;

  const frame = () => ({
    width: stage.current?.clientWidth ?? 1,
    height: stage.current?.clientHeight ?? 1,
  });
  const picture = () => ({
    width: now.current.item?.width ?? frame().width,
    height: now.current.item?.height ?? frame().height,
  });
  /** From the middle of the stage. */
  const fromMiddle = ({ xPx, yPx }: { xPx: number; yPx: number }) => {
    const box = stage.current?.getBoundingClientRect();
    return {
      xPx: xPx - (box?.left ?? 0) - frame().width / 2,
      yPx: yPx - (box?.top ?? 0) - frame().height / 2,
    };
  };

  function show(next: Zoom): void {
    zoom = next;
    const shown = stage.current?.querySelector<HTMLElement>("[data-side='0'] .viewer-picture");
    if (shown)
      shown.style.transform =
        zoom.scale === 1 ? "" : `translate(${zoom.xPx}px, ${zoom.yPx}px) scale(${zoom.scale})`;
    stage.current?.toggleAttribute("data-zoomed", zoom.scale > 1);
  }

  function drag(xPx: number, yPx: number): void {
    const style = stage.current?.style;
    style?.setProperty("--drag-x", `${xPx}px`);
    style?.setProperty("--drag-y", `${yPx}px`);
    style?.setProperty("--drag-down", String(Math.min(1, Math.max(0, yPx) / 400)));
    stage.current?.toggleAttribute("data-dragged", xPx !== 0 || yPx !== 0);
  }

  function reset(): void {
    fingers.clear();
    way = "none";
    drag(0, 0);
    for (const one of stage.current?.querySelectorAll<HTMLElement>(".viewer-picture") ?? [])
      one.style.transform = "";
    show(NOT_ZOOMED);
  }

  function follow(event: PointerEvent, before: Finger): void {
    const dx = event.clientX - start.xPx;
    const dy = event.clientY - start.yPx;
    if (way === "none" && Math.hypot(dx, dy) > DIRECTION_PX) {
      clearTimeout(hold);
      way =
        zoom.scale > 1
          ? "moved"
          : Math.abs(dx) > Math.abs(dy)
            ? "sideways"
            : dy > 0
              ? "down"
              : "none";
      if (way !== "none") stage.current?.setPointerCapture(event.pointerId);
    }
    if (way === "sideways") drag(dx, 0);
    if (way === "down") drag(dx, Math.max(0, dy));
    if (way === "moved")
      show(moved(zoom, event.clientX - before.xPx, event.clientY - before.yPx, picture(), frame()));
  }

  function pinch(event: PointerEvent, before: Finger): void {
    const other = [...fingers.values()].find(({ id }) => id !== event.pointerId);
    if (other === undefined) return;
    const after = { id: event.pointerId, xPx: event.clientX, yPx: event.clientY };
    const factor = distanceOf(after, other) / Math.max(1, distanceOf(before, other));
    const [from, to] = [middleOf(before, other), middleOf(after, other)];
    const turned = moved(zoom, to.xPx - from.xPx, to.yPx - from.yPx, picture(), frame());
    show(zoomedAt(turned, factor, fromMiddle(to), picture(), frame()));
  }

  function letGo(event: PointerEvent): void {
    const dx = event.clientX - start.xPx;
    const dy = event.clientY - start.yPx;
    const speed = Math.abs(dx) / Math.max(1, event.timeStamp - start.atMs);
    const { onStep, onClose, onHold } = now.current.acts;
    const ended = way;
    way = "none";
    if (ended === "held") return onHold(false);
    if (ended === "none") return tap(event);
    drag(0, 0);
    if (ended === "down" && dy > DOWN_PX) return onClose();
    if (ended !== "sideways") return;
    if (Math.abs(dx) < frame().width * FAR && speed < FAST) return;
    // To the side where the next one comes from.
    const isForward = document.dir === "rtl" ? dx > 0 : dx < 0;
    onStep(isForward ? 1 : -1);
  }

  function tap(event: PointerEvent): void {
    const { clientX: xPx, clientY: yPx, timeStamp: atMs } = event;
    const isNear = Math.hypot(xPx - lastTap.xPx, yPx - lastTap.yPx) < DOUBLE_TAP_PX;
    const isSecond = isNear && atMs - lastTap.atMs < DOUBLE_TAP_MS;
    lastTap = isSecond ? { xPx: 0, yPx: 0, atMs: 0 } : { xPx, yPx, atMs };
    if (isSecond) show(doubleTapped(zoom, fromMiddle({ xPx, yPx }), picture(), frame()));
  }

  const handlers = {
    onPointerDown(event: PointerEvent) {
      if (!isOnPicture(event)) return;
      const finger = { id: event.pointerId, xPx: event.clientX, yPx: event.clientY };
      fingers.set(event.pointerId, finger);
      clearTimeout(hold);
      if (fingers.size === 2) {
        way = "moved";
        drag(0, 0);
        for (const id of fingers.keys()) stage.current?.setPointerCapture(id);
        return;
      }
      way = "none";
      start = { xPx: finger.xPx, yPx: finger.yPx, atMs: event.timeStamp };
      hold = setTimeout(() => {
        if (way !== "none" || fingers.size !== 1) return;
        way = "held";
        now.current.acts.onHold(true);
      }, HOLD_MS);
    },
    onPointerMove(event: PointerEvent) {
      const before = fingers.get(event.pointerId);
      if (
        before === undefined ||
        (now.current.item !== null && isFilm(now.current.item) && fingers.size > 1)
      )
        return;
      if (fingers.size > 1) pinch(event, before);
      else follow(event, before);
      fingers.set(event.pointerId, { ...before, xPx: event.clientX, yPx: event.clientY });
    },
    onPointerUp(event: PointerEvent) {
      clearTimeout(hold);
      if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
      letGo(event);
    },
    onPointerCancel(event: PointerEvent) {
      clearTimeout(hold);
      fingers.delete(event.pointerId);
      if (way === "held") now.current.acts.onHold(false);
      way = "none";
      drag(0, 0);
    },
    onWheel(event: WheelEvent) {
      if (now.current.item !== null && isFilm(now.current.item)) return;
      event.preventDefault();
      const at = fromMiddle({ xPx: event.clientX, yPx: event.clientY });
      show(zoomedAt(zoom, Math.exp(-event.deltaY * WHEEL), at, picture(), frame()));
    },
    onContextMenu(event: MouseEvent) {
      if (way === "held") event.preventDefault();
    },
  };

  return {
    handlers,
    reset,
    /** By keys, about the middle; 0: the whole again. */
    zoom: (factor: number) =>
      show(
        factor === 0 ? NOT_ZOOMED : zoomedAt(zoom, factor, { xPx: 0, yPx: 0 }, picture(), frame()),
      ),
  };
}

/** Whether a press is on the picture, and not on a button or the controls of a film. */
function isOnPicture(event: PointerEvent): boolean {
  const target = event.target as HTMLElement;
  if (event.button !== 0 || target.closest("button, a") !== null) return false;
  const isControls = event.clientY > target.getBoundingClientRect().bottom - CONTROLS_PX;
  return !(target instanceof HTMLVideoElement && isControls);
}
