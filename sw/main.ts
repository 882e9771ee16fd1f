import { type Doorbell, parsePageMessage } from "../src/core/messages/messages.ts";
import { said } from "../src/core/said.ts";
import { FetchHomeClient } from "../src/platform/home-client.ts";
import { IndexedDbJobStore } from "../src/platform/job-store.ts";
import { sha256Of } from "../src/platform/sha256.ts";
import { readNetwork } from "../src/platform/network.ts";
import { lookAround } from "./around.ts";
import { ringWithin } from "./budget.ts";
import { SyncDoorbells } from "./doorbells.ts";
import { LateFolders } from "./late-folders.ts";
import { answerNotificationClick } from "./notification-click.ts";
import { changeTeller, keepAwakeWith, tellPages } from "./pages.ts";
import { Runner } from "./runner.ts";
import { serveShares } from "./share.ts";
import { serveShell } from "./shell.ts";
import { closeNotices, tellPerson } from "./tell-person.ts";
import { TestBench } from "./test-bench.ts";
import { testedHome } from "./tested-home.ts";

declare const self: ServiceWorkerGlobalScope;

/** How long one message or push event may hold the worker, ms; Chromium ends it at 5 minutes by killing what runs. */
const MESSAGE_MS = 240_000;
/** How long a page's "still here" holds it, ms: past the next question. */
const STILL_HERE_MS = 25_000;

/** Heartbeats leave a registration at most this often, ms: left at each, all tags would be worn out together. */
const HEARTBEAT_LEAVES_EVERY_MS = 300_000;
/** When this worker last left one, by a clock that nobody can set back. */
let leftAtMs = -Infinity;

const nowMs = (): number => Date.now();
const sleep = (ms: number, over?: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    over?.addEventListener("abort", () => clearTimeout(timer));
  });
const loadHasher = async () => (await import("./hasher.ts")).createSHA256();
const tellChanged = changeTeller();
const bench = new TestBench(Math.random);
const store = new IndexedDbJobStore({ nowMs, random: bench.random });
const runner = new Runner(
  {
    store: bench.mortal(store),
    home: testedHome(new FetchHomeClient(), store, bench),
    sha256Of: (blob: Blob) => sha256Of(blob, loadHasher),
    folders: new LateFolders(
      () => store.hasLinkedFolders(),
      async () => {
        const { FolderScan, LinkedFolderStore } = await import("./folders-part.ts");
        return new FolderScan({
          folders: new LinkedFolderStore(),
          store,
          sha256Of: (blob, onRead) => sha256Of(blob, loadHasher, onRead),
          nowMs,
          onStretch: tellChanged,
        });
      },
    ),
    nowMs,
    sleep,
    sense: readNetwork,
    around: () => lookAround(doorbells.isLastChance),
    onChanged: tellChanged,
  },
  {
    onStarted(work) {
      keepAwakeWith(work).catch(() => {}); // whoever rang hears of it
      bench.follow(work);
    },
    onEnded: async (outcome) => {
      void tellPages({ kind: "wakeEnded", result: outcome.result });
      await tellPerson(outcome, { store, nowMs }, await doorbells.isLastOfAll());
    },
  },
);
const doorbells: SyncDoorbells = new SyncDoorbells(runner);

serveShell();
serveShares({ store, loadHasher, nowMs }, () => {
  tellChanged();
  // Without a page the browser refuses; then the page that opens next leaves one.
  const left = leaveRegistration("enqueue").catch(() => {});
  const running = Promise.race([runner.ring("enqueue"), sleep(MESSAGE_MS)]);
  return Promise.all([left, running]);
});

self.addEventListener("install", (event) => {
  event.waitUntil(import("./keep-shell.ts").then(({ keepShell }) => keepShell()));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(import("./keep-shell.ts").then((shells) => shells.forgetOtherShells()));
  event.waitUntil(self.clients.claim().then(() => store.sweep()));
});

self.addEventListener("periodicsync", (event) => {
  (event as ExtendableEvent).waitUntil(doorbells.answerPeriodic());
});

self.addEventListener("push", (event) => {
  const parts = {
    registration: self.registration,
    waitingCount: async () => (await store.totals()).waitingCount,
    language: () => store.read("language"),
    ring: () => ringWithin(MESSAGE_MS, runner, "push"),
    nowMs,
  };
  const text = event.data?.text() ?? null;
  event.waitUntil(
    import("./telling.ts").then(
      ({ answerPush }) => answerPush(text, parts),
      // Nothing can be shown then; the photos go home all the same.
      () => parts.ring(),
    ),
  );
});

self.addEventListener("notificationclick", (event) => {
  event.waitUntil(answerNotificationClick(event.notification, self.clients));
});

self.addEventListener("message", (event) => {
  // workbox-window's word for "take over now"; the page says it only when no chunk is in hand.
  if ((event.data as { type?: unknown } | null)?.type === "SKIP_WAITING") {
    event.waitUntil(self.skipWaiting());
    return;
  }
  const message = parsePageMessage(event.data);
  switch (message?.kind) {
    case "doorbellRang": {
      // Before anything else: once the last page is gone, a worker cannot register any more.
      event.waitUntil(leaveRegistration(message.doorbell));
      tellChanged();
      const running = runner.ring(message.doorbell);
      if (message.doorbell === "open") event.waitUntil(store.sweep());
      if (message.doorbell === "open" || message.doorbell === "visible")
        event.waitUntil(closeNotices());
      event.waitUntil(Promise.race([running, sleep(MESSAGE_MS)]));
      return;
    }
    case "linkLost":
      event.waitUntil(leaveRegistration("online"));
      return;
    case "jobCancelled":
      runner.cancelJob(message.jobId);
      tellChanged();
      // A wake ends its upload at home and takes the row away.
      event.waitUntil(Promise.race([runner.ring("heartbeat"), sleep(MESSAGE_MS)]));
      return;
    case "makeWay":
      runner.willTerminate(said("new-version"));
      return;
    case "signingOut":
      runner.abort(said("leaving-home"));
      return;
    case "stillHere":
      if (runner.running !== null)
        event.waitUntil(Promise.race([runner.running, sleep(STILL_HERE_MS)]));
      return;
    case undefined:
  }
});

/** Every visit with work left leaves a fresh registration behind, and a long visit one after the other. */
async function leaveRegistration(doorbell: Doorbell): Promise<void> {
  const atMs = performance.now();
  if (doorbell === "heartbeat" && atMs - leftAtMs < HEARTBEAT_LEAVES_EVERY_MS) return;
  leftAtMs = atMs;
  // What was put in is there; the others ring without work too.
  const isWorkLeft = doorbell === "enqueue" || (await store.totals()).waitingCount > 0;
  if (isWorkLeft) await doorbells.leaveRegistration();
}
