import { useEffect, useRef } from "preact/hooks";
import type { PageState } from "../state/page-state.ts";

/** Nobody is at the page that nobody touched for so long, ms. */
const UNTOUCHED_MS = 60_000;
const LOOK_EVERY_MS = 5_000;
/** Before the first of them the page counts as touched when it opened. */
const TOUCHES = ["pointerdown", "pointermove", "keydown", "wheel", "scroll", "focus"] as const;

/**
 * Takes over a waiting version when that disturbs nobody: the page is hidden or was not touched for a minute, no dialog is open,
 * nothing is typed or marked, and nothing runs that would keep the page from being closed. What is being sent goes on in the worker.
 */
export function useUpdateWhenIdle({ services, done, intake }: PageState): void {
  const { update, nowMs } = services;
  const isWaiting = update.waiting.value;
  const touchedAtMs = useRef(nowMs());
  useEffect(() => {
    if (!isWaiting) return;
    const touch = () => (touchedAtMs.current = nowMs());
    touch();
    for (const kind of TOUCHES) addEventListener(kind, touch, { passive: true, capture: true });
    let isAsked = false;
    const look = () => {
      const isAway = document.hidden || nowMs() - touchedAtMs.current >= UNTOUCHED_MS;
      // A pick is saved on whatever screen one is; only Backup asks before the page is closed.
      const isSaving = intake.progress.value !== null;
      if (isAsked || !isAway || isSaving || done.value !== null || isBusy()) return;
      isAsked = true;
      update.apply().catch(() => {}); // the next visit has it without being asked
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
      for (const kind of TOUCHES) removeEventListener(kind, touch, { capture: true });
    };
  }, [isWaiting, update, done, intake, nowMs]);
}

/** Whether a person would lose something by a reload. Whoever guards the page against being closed is asked in the same words. */
function isBusy(): boolean {
  const closing = new Event("beforeunload", { cancelable: true });
  if (!dispatchEvent(closing)) return true;
  if (document.querySelector("dialog[open], [data-unsaved]") !== null) return true;
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement && activeElement.value !== "";
}
