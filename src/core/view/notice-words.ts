import { countOf } from "./format-count.ts";
import { formatDuration } from "./format-duration.ts";

const photos = (count: number) => countOf(count, "photo", "photos");
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
    wentHome: (count: number) =>
      count === 1
        ? "The photo that was waiting is home."
        : `${photos(count)} that were waiting are home.`,
  },
} as const;
