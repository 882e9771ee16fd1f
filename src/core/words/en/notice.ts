import type { HoldReason } from "../../schedule/hold.ts";
import { formatDuration } from "../../view/format-duration.ts";
import { n, plural } from "./plural.ts";

const waiting = (count: number) =>
  plural(count, {
    one: `${n(count)} photo waits here safely.`,
    other: `${n(count)} photos wait here safely.`,
  });
const send = (count: number) =>
  plural(count, { one: "Open Homeward to send it.", other: "Open Homeward to send them." });

/** The sentences of notifications: shown outside the app, where nothing around them explains them. */
export const NOTICE_WORDS = {
  title: "Homeward",

  reminder: {
    waitingFor: (count: number, durationMs: number) =>
      plural(count, {
        one: `${n(count)} photo has been waiting for ${formatDuration(durationMs)}. ${send(count)}`,
        other: `${n(count)} photos have been waiting for ${formatDuration(durationMs)}. ${send(count)}`,
      }),
    waiting: (count: number) =>
      plural(count, {
        one: `${n(count)} photo is waiting. ${send(count)}`,
        other: `${n(count)} photos are waiting. ${send(count)}`,
      }),
    noneLeft: "Nothing is waiting on this device any more.",
    unknown: "Photos may be waiting on this device. Open Homeward to look.",
  },

  allHome: {
    title: (count: number) =>
      plural(count, { one: "Your photo is home.", other: `${n(count)} photos are home.` }),
    body: (count: number) =>
      plural(count, {
        one: "Your home has it byte for byte.",
        other: "Your home has each of them byte for byte.",
      }),
  },

  needsYou: {
    title: (count: number) =>
      plural(count, { one: `${n(count)} photo needs you.`, other: `${n(count)} photos need you.` }),
    body: (count: number) =>
      plural(count, {
        one: "It could not be sent. Open Homeward to see why.",
        other: "They could not be sent. Open Homeward to see why.",
      }),
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
    title: (count: number) =>
      plural(count, {
        one: `${n(count)} photo still waits here.`,
        other: `${n(count)} photos still wait here.`,
      }),
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
