import type { WorkerWords } from "../spoken.ts";
import { formatDuration } from "../../view/format-duration.ts";
import { n, plural } from "./plural.ts";

const waits = (count: number) =>
  plural(count, {
    one: `${n(count)} Foto wartet hier sicher.`,
    other: `${n(count)} Fotos warten hier sicher.`,
  });
const send = (count: number) =>
  plural(count, {
    one: "Öffne Homeward, um es zu senden.",
    other: "Öffne Homeward, um sie zu senden.",
  });

export const NOTICE_WORDS: WorkerWords["NOTICE_WORDS"] = {
  title: "Homeward",

  reminder: {
    waitingFor: (count, durationMs) =>
      plural(count, {
        one: `${n(count)} Foto wartet seit ${formatDuration(durationMs)}. ${send(count)}`,
        other: `${n(count)} Fotos warten seit ${formatDuration(durationMs)}. ${send(count)}`,
      }),
    waiting: (count) =>
      plural(count, {
        one: `${n(count)} Foto wartet. ${send(count)}`,
        other: `${n(count)} Fotos warten. ${send(count)}`,
      }),
    noneLeft: "Auf diesem Gerät wartet nichts mehr.",
    unknown: "Vielleicht warten Fotos auf diesem Gerät. Öffne Homeward, um nachzusehen.",
  },

  allHome: {
    title: (count) =>
      plural(count, {
        one: "Dein Foto ist zu Hause.",
        other: `${n(count)} Fotos sind zu Hause.`,
      }),
    body: (count) =>
      plural(count, {
        one: "Dein Zuhause hat es Byte für Byte.",
        other: "Dein Zuhause hat jedes davon Byte für Byte.",
      }),
  },

  needsYou: {
    title: (count) =>
      plural(count, {
        one: `${n(count)} Foto braucht dich.`,
        other: `${n(count)} Fotos brauchen dich.`,
      }),
    body: (count) =>
      plural(count, {
        one: "Es konnte nicht gesendet werden. Öffne Homeward, um zu sehen, warum.",
        other: "Sie konnten nicht gesendet werden. Öffne Homeward, um zu sehen, warum.",
      }),
  },

  signedOut: {
    title: "Dieses Gerät ist nicht mehr gekoppelt.",
    body: (count) => `${waits(count)} Öffne Homeward, um es mit deinem Zuhause zu koppeln.`,
  },

  homeFull: {
    title: "Dein Zuhause ist voll.",
    body: (count) => `${waits(count)} Das Senden geht weiter, wenn Platz ist.`,
  },

  lastChance: {
    title: (count) =>
      plural(count, {
        one: `${n(count)} Foto wartet noch hier.`,
        other: `${n(count)} Fotos warten noch hier.`,
      }),
    body: (count, why) =>
      `${why} Dieser Browser versucht es nicht mehr von selbst. ${send(count)}`.trimStart(),
    why: {
      "home-unreachable": "Dein Zuhause hat nicht geantwortet.",
      throttled: "Dein Zuhause bat um eine Pause.",
      "home-full": "Dein Zuhause ist voll.",
      "signed-out": "Dieses Gerät ist nicht gekoppelt.",
    },
  },
};
