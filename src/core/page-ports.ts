import type { AssetId, JobId } from "./ids.ts";
import type { Doorbell } from "./messages/messages.ts";
import type { AssetNotes } from "./photos/asset-notes.ts";
import type { Loss } from "./photos/loss.ts";
import type { LinkedFolders } from "./linked/linked-folders-port.ts";
import type { ByteSource, JobStore } from "./ports.ts";
import type { Settings } from "./settings.ts";

/** The part of the DOM's File that core needs. */
export interface FileSource extends ByteSource {
  readonly name: string;
  /** Media type; "" where the browser knows none. */
  readonly type: string;
  /** ms since the epoch. */
  readonly lastModified: number;
}

/**
 * One file that came in, whichever way; `path`: where it lay in the folder that was picked or dropped, or its bare name;
 * `notes`: what an export told about it beside its bytes.
 */
export type PickedItem<Source extends FileSource = FileSource> = {
  file: Source;
  path: string;
  notes?: AssetNotes;
};

/**
 * The files of a pick in their order. An array is one; so is a list that makes an item only when it is asked for, so that ten
 * thousand of them are not in memory at once.
 */
export type PickedItems<Source extends FileSource = FileSource> = {
  readonly length: number;
  /**
   * The item at a place, 0 ≤ `index` < `length`; may be another object at each call. Undefined: what lies there is passed over and
   * not counted.
   */
  at(index: number): PickedItem<Source> | undefined;
};

/** How far the intake has come; sent after each file. */
export type IntakeProgress = {
  doneCount: number;
  allCount: number;
  doneBytes: number;
  allBytes: number;
};

/** What became of a pick. The counts and the refused add up to the number of files that were picked. */
export type IntakeReport = {
  queuedCount: number;
  alreadyQueuedCount: number;
  alreadyHomeCount: number;
  /** Of the refused: how many found no room on this device. */
  noRoomCount: number;
  /** Every refused file with its reason in words. */
  refused: { filename: string; words: string }[];
  /** Not looked at any more, since the person stopped the intake; absent: none. */
  stoppedCount?: number;
  /** Of the queued: files that end too early, by name; they are kept as they are. Absent: none. */
  damaged?: string[];
  /** What was lost on the way from the camera to the pick, but for what the person does not want to hear of. Absent: nothing. */
  losses?: Loss[];
};

/** One photo or video at home. */
export type HomeAsset = {
  id: AssetId;
  filename: string;
  mediaType: string;
  sizeBytes: number;
  /** ms since the epoch. */
  takenAtMs: number;
  /** Wall-clock time where it was taken, `YYYY-MM-DDTHH:MM:SS`. */
  takenLocal: string;
};

export type HomeAssetPage = {
  assets: HomeAsset[];
  nextCursor: string | null;
  totalCount: number;
  totalBytes: number;
};

/** How the page stands with its home right now. */
export type HomeStatus =
  | { kind: "paired"; homeId: string; deviceName: string; freeBytes: number | null }
  | { kind: "signed-out" }
  | { kind: "unreachable" };

/** The home's API as the page uses it. Rejections are HomewardError with words for a person. */
export type HomeApi = {
  status(): Promise<HomeStatus>;
  /** Trades a pairing code (or a whole pairing link) for this browser's cookie. */
  pair(codeOrLink: string, deviceName: string): Promise<void>;
  /** Signs this device out at its home. */
  leave(): Promise<void>;
  assets(cursor: string | null, limit: number): Promise<HomeAssetPage>;
  thumbnailUrl(id: AssetId): string;
  originalUrl(id: AssetId): string;
};

/** The line to the service worker. */
export type WorkerLine = {
  ring(doorbell: Doorbell): void;
  /** Stops the job's transfer at once, after the row was cancelled in the store. */
  cancelled(jobId: JobId): void;
  /** The link has been gone for some seconds: the worker leaves a registration for when it is back. */
  linkLost(): void;
  /** This device leaves its home: the wake under way ends at once, requests in hand included. */
  leaving(): void;
  /** Calls back when rows, counters or the hold changed (at most about 4 times a second), from the worker or another tab. Returns the way to stop. */
  onChange(listener: () => void): () => void;
};

/**
 * How this browser stands to one ability, from features and permissions, never from its name.
 *
 * - `can`: it works here and now.
 * - `not-asked`: it would ask the person first, and has not.
 * - `blocked`: the person or the browser refused it for this site.
 * - `not-installed`: it works in an installed app only, and this is none.
 * - `unused`: the browser has it, but nothing of Homeward's is registered with it.
 * - `missing`: this browser does not have it.
 */
export type AbilityState = "can" | "not-asked" | "blocked" | "not-installed" | "unused" | "missing";

/** What wakes Homeward in this browser. Without a service worker nothing can be sent at all. */
export type Wakers = {
  serviceWorker: AbilityState;
  /** Wakes the worker after the page was closed. */
  backgroundSync: AbilityState;
  /** Wakes the worker by itself every half day or so. `can` only where a wake is registered. */
  periodicSync: AbilityState;
};

/** What this browser can do. */
export type Abilities = Wakers & {
  installed: AbilityState;
  /** The browser promised not to clear what is stored here. */
  persistentStorage: AbilityState;
  notifications: AbilityState;
  push: AbilityState;
  badge: AbilityState;
  wakeLock: AbilityState;
  /** Tells Wi-Fi from mobile data. */
  connectionType: AbilityState;
  battery: AbilityState;
  directoryPicker: AbilityState;
};

/**
 * How reminders from home stand in this browser.
 *
 * - `on`: the browser has a subscription, and the home knows it.
 * - `off`: they can be turned on; the browser may ask the person first.
 * - `blocked`: the person or the browser refused notifications for this site.
 * - `missing`: this browser, or this kind of window, has no push messages.
 */
export type PushState = "on" | "off" | "blocked" | "missing";

/** Reminders from home that photos wait here: push messages, always shown as a notification. */
export type PushSwitch = {
  /** Never rejects. While the home does not answer, the browser's own subscription decides. */
  state(): Promise<PushState>;
  /**
   * Asks the person (so it must be called by a click), subscribes, and tells the home; resolves with how it stands then.
   * Rejects with HomewardError, and nothing is left subscribed, when the push service or the home refuses.
   */
  turnOn(): Promise<PushState>;
  /** Ends the subscription here, and at home when it answers. Rejects with HomewardError when the browser keeps it. */
  turnOff(): Promise<PushState>;
};

/**
 * How notifications of what the worker did while nobody looked stand in this browser.
 *
 * - `on`: the person turned them on, and the browser shows them.
 * - `off`: they can be turned on; the browser may ask the person first.
 * - `blocked`: the person or the browser refused notifications for this site.
 * - `missing`: this browser, or this kind of window, has none.
 */
export type NotificationState = "on" | "off" | "blocked" | "missing";

/** Notifications when all is home or something needs the person; the settings hold the wish. */
export type NotificationSwitch = {
  /** Never rejects. */
  state(store: Settings): Promise<NotificationState>;
  /** Asks the person, so it must be called by a click; resolves with how it stands then. Rejects with HomewardError when the wish cannot be written. */
  turnOn(store: Settings): Promise<NotificationState>;
  /** Takes away what is shown, too. Rejects with HomewardError when the wish cannot be written. */
  turnOff(store: Settings): Promise<NotificationState>;
};

/** What Homeward uses on this device and what is left for it, bytes; null: the browser does not tell. */
export type StoredHere = { usedBytes: number | null; leftBytes: number | null };

/** Light or dark; `auto`: as the system. */
export type AppearanceChoice = "auto" | "light" | "dark";

/** A device that may enter the home. */
export type PairedDevice = {
  id: string;
  name: string;
  /** ms since the epoch, by the home's clock, which notes it about once an hour. */
  lastSeenAtMs: number;
  /** Photos that wait on it, as it told last; null: it never told. */
  waitingCount: number | null;
  isThis: boolean;
};

/** Lets one more device in until it ends, ms since the epoch by the home's clock. */
export type Invitation = { code: string; link: string; expiresAtMs: number };

/** The devices of the home. Rejections are HomewardError with words for a person. */
export type DevicesApi = {
  /** Oldest first. */
  list(): Promise<PairedDevice[]>;
  rename(id: string, name: string): Promise<void>;
  /** Signs a device out for good; its photos stay. */
  revoke(id: string): Promise<void>;
  invite(): Promise<Invitation>;
};

/** What the settings ask of the browser; no method of its own rejects. */
export type ThisBrowser = {
  abilities(): Promise<Abilities>;
  storedHere(): Promise<StoredHere>;
  /** Asks the browser never to clear what is stored here; its answer. */
  askToKeep(): Promise<boolean>;
  appearance: { choice(): AppearanceChoice; choose(choice: AppearanceChoice): void };
  notifications: NotificationSwitch;
  push: PushSwitch;
  /** The linked folders of this page; the same object at each call. */
  linkedFolders(store: JobStore, worker: Pick<WorkerLine, "ring" | "onChange">): LinkedFolders;
};
