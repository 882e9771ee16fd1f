declare const self: ServiceWorkerGlobalScope;

/** Chromium's SyncEvent as far as it is read here (https://wicg.github.io/background-sync/spec/#sync-event). */
type LastTry = Event & { tag?: unknown; lastChance?: unknown };

/**
 * Notes of every sync event whether the browser calls it its last try; workbox's Queue does not hand that on.
 * The function tells it of the latest event of a tag, false where there was none.
 * Call it before the queues are built: listeners are heard in the order in which they came.
 */
export function watchLastChance(scope: EventTarget = self): (tag: string) => boolean {
  const lastTries = new Set<string>();
  scope.addEventListener("sync", (event) => {
    const { tag, lastChance } = event as LastTry;
    if (typeof tag !== "string") return;
    if (lastChance === true) lastTries.add(tag);
    else lastTries.delete(tag);
  });
  return (tag) => lastTries.has(tag);
}
