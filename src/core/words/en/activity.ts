import type { Doorbell } from "../../messages/messages.ts";
import type { ConditionsSeen } from "../../ports.ts";
import type { NetworkKind } from "../../schedule/sensors.ts";
import { countOf, formatCount } from "../../view/format-count.ts";

const photos = (count: number) => countOf(count, "photo", "photos");

/** The sentences of the Activity screen; apart from WORDS, so that the first screen does not load them. */
export const ACTIVITY_WORDS = {
  hint: "Each time Homeward was woken and had something to send, newest first.",
  empty:
    "Nothing was sent from this device yet. A wake is written down here when it has ended; one that finds nothing to send is not.",
  unreadable: "The log cannot be read right now.",
  today: "Today",
  export: "Export",
  exportHint: (count: number) =>
    count === 1
      ? "1 wake, as a file without codes or addresses"
      : `${formatCount(count)} wakes, as a file without codes or addresses`,

  woken: (by: string, count: number) =>
    count === 1 ? `woken by ${by}` : `woken ${formatCount(count)} times by ${by}`,
  by: {
    open: "opening Homeward",
    enqueue: "newly chosen photos",
    visible: "coming back to Homeward",
    online: "a new connection",
    heartbeat: "the open page",
    paired: "pairing this device",
    retry: "you, to try again",
    conditions: "a change of your conditions",
    sync: "Background Sync",
    periodicsync: "Periodic Background Sync",
    push: "a message from home",
    "worker-start": "a start of the browser's worker",
  } satisfies Record<Doorbell, string>,

  seen: {
    network: { unmetered: "on Wi-Fi or cable", metered: "on mobile data", unknown: "" },
    savesData: "data saver on",
    power: { charging: "charging", battery: "on battery", unknown: "" },
  } satisfies {
    network: Record<NetworkKind, string>;
    savesData: string;
    power: Record<ConditionsSeen["power"], string>;
  },
  next: (by: string) => `next: ${by}`,
  nextBy: {
    open: "your next visit",
    enqueue: "newly chosen photos",
    visible: "your next visit",
    online: "a new connection",
    heartbeat: "the open page",
    paired: "pairing this device",
    retry: "you, to try again",
    conditions: "a change of your conditions",
    sync: "Background Sync",
    periodicsync: "Periodic Background Sync",
    push: "a message from home",
    "worker-start": "a start of the browser's worker",
  } satisfies Record<Doorbell, string>,

  wentHome: (count: number, size: string) => `${photos(count)} went home, ${size}`,
  wereHome: (count: number) =>
    count === 1 ? "1 photo was home already" : `${photos(count)} were home already`,
  sentPart: (size: string, count: number) =>
    count <= 1
      ? `sent ${size} of a photo that is not complete yet`
      : `sent ${size} of ${photos(count)}, none complete yet`,
  sizeIn: (size: string, duration: string) => `${size} in ${duration}`,
  stopped: (outcome: string, reason: string) => `${outcome}; then stopped: ${reason}`,
  waited: (reason: string) => `waited: ${reason}`,
  waitedForNextTry: "waited: what is left is tried again later",
  nothingLeft: "nothing was left to send",
};
