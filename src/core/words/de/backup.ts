import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const BACKUP_WORDS: LateWords["BACKUP_WORDS"] = {
  way: {
    title: "Unterwegs",
    idle: "Nichts ist unterwegs",
    lastRound: (count, size) =>
      plural(count, {
        one: `Zuletzt ging ${n(count)} Foto nach Hause, ${size}`,
        other: `Zuletzt gingen ${n(count)} Fotos nach Hause, ${size}`,
      }),
    left: (duration) => `in etwa ${duration} fertig`,
    leftLessThanMinute: "in weniger als einer Minute fertig",
    askAgain: "Jetzt noch einmal fragen",
    unmetered: "Nur über WLAN oder Kabel",
    dataSaver: "Warten, solange der Datensparmodus an ist",
    charging: "Nur beim Laden",
    above: (percent) => `Nur beim Laden oder über ${n(percent)} %`,
    hours: (from, to) => `Nur von ${from} bis ${to}`,
    folder: (name) => `„${name}“ lässt sich erst lesen, wenn du es wieder erlaubst.`,
    reconnect: "Ordner wieder verbinden",
    reconnectOf: (name) => `Ordner ${name} wieder verbinden`,
    refused: "Der Browser lässt Homeward ihn noch nicht lesen.",
  },

  list: {
    title: "Fotos unterwegs",
    removed: (filename) => `${filename} wurde von der Liste genommen.`,
  },

  needs: {
    retry: (count) =>
      plural(count, { one: "Erneut versuchen", other: `Alle ${n(count)} erneut versuchen` }),
    remove: (count) => plural(count, { one: "Entfernen", other: `Alle ${n(count)} entfernen` }),
    removed: (count) =>
      plural(count, {
        one: `${n(count)} Foto wurde von der Liste genommen.`,
        other: `${n(count)} Fotos wurden von der Liste genommen.`,
      }),
    showAll: (count) => `Alle ${n(count)} zeigen`,
    showFewer: "Weniger zeigen",
    more: (count) => `${n(count)} weitere in „Aktivität“`,
  },

  home: {
    title: "Zu Hause",
    all: "Mediathek öffnen",
    latest: "Was zuletzt nach Hause kam",
    empty: "Was zu Hause angekommen ist, erscheint hier.",
    emptySignedOut: "Sobald dieses Gerät gekoppelt ist, erscheint hier, was zu Hause ist.",
    away: "Dein Zuhause ist gerade nicht zu sehen. Das sind seine Quittungen.",
  },
};
