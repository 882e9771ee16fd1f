import { n, plural } from "./plural.ts";

/** What the backup screen says below its sentence. */
export const BACKUP_WORDS = {
  way: {
    title: "On the way",
    idle: "Nothing is on the way",
    /** What went home since the queue was last empty. */
    lastRound: (count: number, size: string) =>
      plural(count, {
        one: `Last time ${n(count)} photo went home, ${size}`,
        other: `Last time ${n(count)} photos went home, ${size}`,
      }),
    left: (duration: string) => `about ${duration} left`,
    leftLessThanMinute: "less than a minute left",
    askAgain: "Ask again now",
    unmetered: "Only on Wi-Fi or cable",
    dataSaver: "Wait while data saver is on",
    charging: "Only while charging",
    above: (percent: number) => `Only while charging, or above ${n(percent)} %`,
    hours: (from: string, to: string) => `Only from ${from} to ${to}`,
    folder: (name: string) => `“${name}” cannot be read until you allow it again.`,
    reconnect: "Reconnect the folder",
    reconnectOf: (name: string) => `Reconnect the folder ${name}`,
    refused: "The browser still does not let Homeward read it.",
  },

  list: {
    title: "Photos on the way",
    removed: (filename: string) => `${filename} was taken off the list.`,
  },

  needs: {
    retry: (count: number) => plural(count, { one: "Retry", other: `Retry all ${n(count)}` }),
    remove: (count: number) => plural(count, { one: "Remove", other: `Remove all ${n(count)}` }),
    removed: (count: number) =>
      plural(count, {
        one: `${n(count)} photo was taken off the list.`,
        other: `${n(count)} photos were taken off the list.`,
      }),
    showAll: (count: number) => `Show all ${n(count)}`,
    showFewer: "Show fewer",
    more: (count: number) => `${n(count)} more in Activity`,
  },

  home: {
    title: "At home",
    all: "Open the library",
    latest: "What came home last",
    empty: "What has arrived home shows up here.",
    emptySignedOut: "Once this device is paired, what is home shows up here.",
    away: "Home cannot be seen right now. These are its receipts.",
  },
};
