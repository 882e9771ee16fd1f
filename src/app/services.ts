import type { ReadonlySignal, Signal } from "@preact/signals";
import type { NetworkSense } from "../core/network-sense.ts";
import type { Importer } from "../core/import-ports.ts";
import type { LibraryApi } from "../core/library-ports.ts";
import type {
  DevicesApi,
  HomeApi,
  IntakeProgress,
  IntakeReport,
  PickedItems,
  ThisBrowser,
  Wakers,
  WorkerLine,
} from "../core/page-ports.ts";
import type { JobStore } from "../core/ports.ts";
import type { Language } from "../core/words/language.ts";

export type {
  HomeApi,
  HomeAsset,
  HomeStatus,
  IntakeProgress,
  IntakeReport,
  PickedItem,
  PickedItems,
  WorkerLine,
} from "../core/page-ports.ts";

/** Everything the screens need from outside; built in main.tsx. */
export type Services = {
  store: JobStore<Blob>;
  /** Hashes and stores files one after another; resolves when all that were accepted are on disk. Aborted, it keeps those that are. */
  intake(
    items: PickedItems<File>,
    onProgress: (progress: IntakeProgress) => void,
    stop: AbortSignal,
  ): Promise<IntakeReport>;
  /** What became of a share, once; null: nothing is known of it. */
  takeSharedReport(id: string): Promise<IntakeReport | null>;
  worker: WorkerLine;
  home: HomeApi;
  /** The library at home; one for the page, loaded where it is asked for. */
  library: () => Promise<LibraryApi>;
  /** The devices of the home; loaded where it is asked for. */
  devices: () => Promise<DevicesApi>;
  /** Brings in exports of other services; loaded where it is asked for. */
  importer: () => Promise<Importer<File>>;
  /** Signs out, cancels and clears; the person has confirmed. `homeTold` false: the home did not answer and still lists this device. */
  leaveHome: () => Promise<{ homeTold: boolean }>;
  language: {
    choice: () => Language | "auto";
    /** Starts the page anew. */
    choose: (choice: Language | "auto") => void;
    /** Resolves when the words of all but the first screen are there. */
    speakLateWords: () => Promise<void>;
  };
  network: NetworkSense;
  /** What wakes Homeward here: by features at first, and in a moment by permissions too. */
  wakers: ReadonlySignal<Wakers>;
  /** `ask` opens the browser's question, null where it cannot be asked; `isDone`: it was installed while this page was open. */
  installing: {
    ask: ReadonlySignal<(() => Promise<boolean>) | null>;
    isDone: ReadonlySignal<boolean>;
  };
  /** Loaded where it is asked for. */
  browser: () => Promise<ThisBrowser>;
  /** True when a new version waits; `apply` takes it over between two chunks and reloads. */
  update: { waiting: Signal<boolean>; apply: () => Promise<void> };
  nowMs: () => number;
  random: () => number;
};
