import type { Doorbell } from "../../messages/messages.ts";
import type { ConditionsSeen } from "../../ports.ts";
import type { NetworkKind } from "../../schedule/sensors.ts";
import { n, plural } from "./plural.ts";

/** The sentences of the Activity screen: its head and the log of wakes. */
export const ACTIVITY_WORDS = {
  lastSent: (ago: string) => `Last sent ${ago}`,
  lastSentNow: "Last sent just now",
  neverSent: "Nothing was sent from this device yet",
  lastWeek: (count: number) =>
    plural(count, {
      one: `${n(count)} photo in the last 7 days`,
      other: `${n(count)} photos in the last 7 days`,
    }),
  /** Where the log does not go back a week. */
  since: (count: number, day: string) =>
    plural(count, {
      one: `${n(count)} photo since ${day}`,
      other: `${n(count)} photos since ${day}`,
    }),

  title: "What Homeward did",
  empty:
    "When photos go home, this tells when, how many, and what was in the way. A wake that finds nothing to send is not written down.",
  unreadable: "The log cannot be read right now.",
  today: "Today",
  yesterday: "Yesterday",
  each: (count: number) =>
    plural(count, { one: `Show ${n(count)} wake`, other: `Show all ${n(count)} wakes` }),
  earlier: "Show earlier",

  woken: {
    open: "Woken by opening Homeward",
    enqueue: "Woken by newly chosen photos",
    visible: "Woken by coming back to Homeward",
    online: "Woken by a new connection",
    heartbeat: "Woken by the open page",
    paired: "Woken by pairing this device",
    retry: "Woken by you, to try again",
    conditions: "Woken by a change of your conditions",
    sync: "Woken by Background Sync",
    periodicsync: "Woken by Periodic Background Sync",
    push: "Woken by a message from home",
    "worker-start": "Woken by a start of the browser's worker",
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
  next: {
    open: "Next: your next visit",
    enqueue: "Next: newly chosen photos",
    visible: "Next: your next visit",
    online: "Next: a new connection",
    heartbeat: "Next: the open page",
    paired: "Next: pairing this device",
    retry: "Next: you, to try again",
    conditions: "Next: a change of your conditions",
    sync: "Next: Background Sync",
    periodicsync: "Next: Periodic Background Sync",
    push: "Next: a message from home",
    "worker-start": "Next: a start of the browser's worker",
  } satisfies Record<Doorbell, string>,

  wentHome: (count: number, size: string) =>
    plural(count, {
      one: `${n(count)} photo went home, ${size}`,
      other: `${n(count)} photos went home, ${size}`,
    }),
  wereHome: (count: number) =>
    plural(count, {
      one: `${n(count)} photo was home already`,
      other: `${n(count)} photos were home already`,
    }),
  sentPart: (size: string, count: number) =>
    plural(count, {
      one: `Sent ${size} of a photo that is not complete yet`,
      other: `Sent ${size} of ${n(count)} photos, none complete yet`,
    }),
  sizeIn: (size: string, duration: string) => `${size} in ${duration}`,
  nothingSent: "Nothing sent",
  nothingLeft: "Nothing was left to send",
  triedAgainLater: "What is left is tried again later.",
  looked: (count: number) =>
    plural(count, {
      one: `Looked ${n(count)} time, nothing to send`,
      other: `Looked ${n(count)} times, nothing to send`,
    }),
  tried: (count: number) =>
    plural(count, {
      one: `Tried ${n(count)} time, nothing sent`,
      other: `Tried ${n(count)} times, nothing sent`,
    }),
};
