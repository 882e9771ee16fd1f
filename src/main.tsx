import { signal } from "@preact/signals";
import { render } from "preact";
import { App } from "./app/app.tsx";
import type { Services } from "./app/services.ts";
import { WORDS } from "./core/words/spoken.ts";
import type { HomeApi, HomeStatus } from "./core/page-ports.ts";
import type { JobStore } from "./core/ports.ts";
import { IndexedDbJobStore } from "./platform/job-store.ts";
import { openHomeApi } from "./platform/page/home-api.ts";
import { type AskToInstall, followInstalling } from "./platform/page/installing.ts";
import {
  chooseLanguage,
  languageChoice,
  speakFirstWords,
  speakLateWords,
} from "./platform/page/language.ts";
import { networkSense } from "./platform/page/network-sense.ts";
import { ringOnVisits } from "./platform/page/visits.ts";
import { readWakers, wakersByFeature } from "./platform/page/wakers.ts";
import { openWorkerLine } from "./platform/page/worker-line.ts";

const nowMs = (): number => Date.now();

/** Builds the adapters and hands them to the screens; nothing else. */
function compose(): Services {
  const store = new IndexedDbJobStore({ nowMs, random: Math.random });
  const worker = openWorkerLine(navigator.serviceWorker);
  const home = openHomeApi();
  const waiting = signal(false);
  // Not part of the first load: nothing on the screen waits for it.
  const updates = import("./platform/page/updates.ts").then(({ registerWorker }) =>
    registerWorker(() => (waiting.value = true)),
  );
  const wakers = signal(wakersByFeature());
  ringOnVisits(worker, store, networkSense);
  void import("./platform/page/follow-device.ts")
    .then(({ followDevice }) => followDevice(store, worker, nowMs))
    .catch(() => {}) // without it nothing is sent less
    .then(readWakers)
    .then((read) => (wakers.value = read));
  const ask = signal<AskToInstall | null>(null);
  const isInstalled = signal(false);
  followInstalling(
    (offer) => (ask.value = offer),
    () => (isInstalled.value = true),
  );
  const services: Services = {
    store,
    async intake(items, onProgress, stop) {
      await speakLateWords();
      const { startIntake } = await import("./platform/page/start-intake.ts");
      return startIntake({ store, worker, nowMs }, items, onProgress, stop);
    },
    async takeSharedReport(id) {
      const { takeReport } = await import("./platform/shared-reports.ts");
      return takeReport(store, id);
    },
    worker,
    home: { ...home, status: () => meet(home, store) },
    async importer() {
      await speakLateWords();
      const { openImporter } = await import("./platform/page/import/the-import.ts");
      return openImporter(services);
    },
    library: async () => (await import("./platform/page/the-library.ts")).theLibrary,
    devices: async () => (await import("./platform/page/devices-api.ts")).theDevices,
    async leaveHome() {
      const { leaveHome } = await import("./platform/page/leave-home.ts");
      return leaveHome({ store, worker, home });
    },
    language: { choice: languageChoice, choose: chooseLanguage, speakLateWords },
    network: networkSense,
    wakers,
    installing: { ask, isDone: isInstalled },
    browser: async () => (await import("./platform/page/this-browser.ts")).thisBrowser,
    update: { waiting, apply: async () => (await updates).apply() },
    nowMs,
    random: Math.random,
  };
  return services;
}

/**
 * How the page stands with its home; which home it is is written down, so that another one's receipts no longer count.
 * A fault of test mode that would meet the page's question too is answered here.
 */
async function meet(home: HomeApi, store: JobStore<Blob>): Promise<HomeStatus> {
  const { fault } = await store.read("testMode");
  if (fault === "signed-out") return { kind: "signed-out" };
  if (fault === "offline") return { kind: "unreachable" };
  const status = await home.status();
  if (status.kind === "paired") await store.meetHome(status.homeId);
  return status;
}

const place = document.querySelector("#app");

async function start(at: Element): Promise<void> {
  await speakFirstWords();
  if ("serviceWorker" in navigator) render(<App services={compose()} />, at);
  else at.textContent = WORDS.needsWorkers;
}

if (place !== null) void start(place);
