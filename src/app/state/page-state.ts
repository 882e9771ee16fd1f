import {
  type ReadonlySignal,
  type Signal,
  computed,
  effect,
  signal,
  untracked,
} from "@preact/signals";
import { type LibraryState, createLibraryState } from "../home/library-state.ts";
import { type ThumbnailSource, createThumbnailSource } from "../backup/thumbnail-source.ts";
import type { Services } from "../services.ts";
import type { Done } from "./done.ts";
import { followBrowser } from "./follow-browser.ts";
import { type HomeLink, createHomeLink } from "./home-link.ts";
import { type IntakeState, createIntakeState } from "./intake-state.ts";
import { type QueueState, createQueueState } from "./queue-state.ts";
import { type WayHome, createWayHome } from "./way-home.ts";

const TICK_MS = 1_000;
const ASK_HOME_EVERY_MS = 15_000;
/** Whoever reads the battery writes it down without a word; where sending depends on it, the page looks this often, ms. */
const READ_SENSORS_EVERY_MS = 5_000;

/** Everything that the screens read, and the services that they act through. */
export type PageState = {
  services: Services;
  queue: QueueState;
  link: HomeLink;
  library: LibraryState;
  intake: IntakeState;
  thumbnails: ThumbnailSource;
  online: ReadonlySignal<boolean>;
  /** The clock, moving once a second while something on the page depends on it; ms since the epoch. */
  nowMs: ReadonlySignal<number>;
  way: WayHome;
  /** What went wrong with the last thing that the person did, in words. */
  actionProblem: Signal<string | null>;
  /** What the person did last, shown at the lower edge until the next act; null: nothing, or dismissed. */
  done: Signal<Done | null>;
  /** Begins to follow store, worker, home and browser; returns the way to stop. */
  start(): () => void;
};

export function createPageState(services: Services): PageState {
  const queue = createQueueState(services.store);
  const link = createHomeLink(services);
  const library = createLibraryState(services.home);
  const online = signal(navigator.onLine);
  const nowMs = signal(services.nowMs());
  const way = createWayHome(services, { queue, link, online, nowMs });
  const refresh = () => void queue.refresh();
  const check = () => void link.check();
  const isPaired = computed(() => link.status.value?.kind === "paired");
  const heldFor = computed(() =>
    queue.hold.value.kind === "held" ? queue.hold.value.reason : null,
  );
  // Some faults meet the page's own questions too.
  const testFault = computed(() => queue.settings.value.testMode.fault);
  const intake = createIntakeState(services, refresh);
  const isWaiting = computed(() => queue.totals.value.waitingCount > 0);
  const homeCount = computed(() => queue.totals.value.homeCount);

  /** What follows from what: each reads its signals and reacts to their change. */
  function react(): (() => void)[] {
    let wasWaiting = false;
    let hadFault = testFault.peek();
    let wasBlocked = false;
    return [
      effect(() => {
        if (hadFault !== testFault.value) untracked(check);
        hadFault = testFault.value;
      }),
      effect(() => {
        if (wasWaiting && !isWaiting.value) intake.settle();
        wasWaiting = isWaiting.value;
      }),
      effect(() => {
        if (heldFor.value === "home-unreachable" || heldFor.value === "signed-out")
          untracked(check);
      }),
      // The clock, the network, the battery or another tab ended what stood in the way: the worker is told at once.
      effect(() => {
        const isBlocked = way.block.value !== null;
        if (wasBlocked && !isBlocked) services.worker.ring("conditions");
        wasBlocked = isBlocked;
      }),
      // Paired again elsewhere while the queue was held: the worker may not know.
      effect(() => {
        if (isPaired.value && heldFor.value === "signed-out") services.worker.ring("paired");
      }),
      effect(() => {
        if (isPaired.value && homeCount.value >= 0) untracked(() => library.refreshSoon());
      }),
    ];
  }

  function onVisible(): void {
    nowMs.value = services.nowMs();
    refresh();
    check();
  }

  function onOnlineChange(isOnline: boolean): void {
    online.value = isOnline;
    if (isOnline) check();
  }

  function tick(): () => void {
    let askedAtMs = services.nowMs();
    let readAtMs = askedAtMs;
    const timer = setInterval(() => {
      const now = services.nowMs();
      const isWatched = isWaiting.value || heldFor.value !== null || way.block.value !== null;
      if (isWatched) nowMs.value = now;
      if (now - readAtMs >= READ_SENSORS_EVERY_MS && way.dependsOnPower.value) {
        readAtMs = now;
        refresh();
      }
      if (way.situation.value !== "unreachable" || now - askedAtMs < ASK_HOME_EVERY_MS) return;
      askedAtMs = now;
      check();
    }, TICK_MS);
    return () => clearInterval(timer);
  }

  function start(): () => void {
    refresh();
    check();
    const stops = [
      services.worker.onChange(refresh),
      followBrowser(onVisible, onOnlineChange),
      way.follow(),
      tick(),
      ...react(),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }

  return {
    services,
    queue,
    link,
    library,
    intake,
    thumbnails: createThumbnailSource(services.store),
    online,
    nowMs,
    way,
    actionProblem: signal<string | null>(null),
    done: signal<Done | null>(null),
    start,
  };
}
