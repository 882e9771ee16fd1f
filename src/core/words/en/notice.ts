import type { HoldReason } from "../../schedule/hold.ts";
import { countOf } from "../../view/format-count.ts";
import { formatDuration } from "../../view/format-duration.ts";

const photos = (count: number) => countOf(count, "photo", "photos");
const waiting = (count: number) =>
  `${photos(count)} ${count === 1 ? "waits" : "wait"} here safely.`;
const send = (count: number) => `Open Homeward to send ${count === 1 ? "it" : "them"}.`;

/** The sentences of notifications: shown outside the app, where nothing around them explains them. */
export const NOTICE_WORDS = {
  title: "Homeward",

  reminder: {
    waitingFor: (count: number, durationMs: number) =>
      `${photos(count)} ${count === 1 ? "has" : "have"} been waiting for ${formatDuration(durationMs)}. ${send(count)}`,
    waiting: (count: number) =>
      `${photos(count)} ${count === 1 ? "is" : "are"} waiting. ${send(count)}`,
    noneLeft: "Nothing is waiting on this device any more.",
    unknown: "Photos may be waiting on this device. Open Homeward to look.",
  },

  allHome: {
    title: (count: number) => (count === 1 ? "Your photo is home." : `${photos(count)} are home.`),
    body: (count: number) => `Your home has ${count === 1 ? "it" : "each of them"} byte for byte.`,
  },

  needsYou: {
    title: (count: number) => `${photos(count)} ${count === 1 ? "needs" : "need"} you.`,
    body: (count: number) =>
      `${count === 1 ? "It" : "They"} could not be sent. Open Homeward to see why.`,
  },

  signedOut: {
    title: "This device is not paired any more.",
    body: (count: number) => `${waiting(count)} Open Homeward to pair it with your home.`,
  },

  homeFull: {
    title: "Your home is full.",
    body: (count: number) => `${waiting(count)} Sending goes on when there is room.`,
  },

  lastChance: {
    title: (count: number) => `${photos(count)} still ${count === 1 ? "waits" : "wait"} here.`,
    /** `why` is a sentence, or "". */
    body: (count: number, why: string) =>
      `${why} This browser has stopped trying by itself. ${send(count)}`.trimStart(),
    why: {
      "home-unreachable": "Your home did not answer.",
      throttled: "Your home asked for a pause.",
      "home-full": "Your home is full.",
      "signed-out": "This device is not paired.",
    } satisfies Record<HoldReason, string>,
  },
};
