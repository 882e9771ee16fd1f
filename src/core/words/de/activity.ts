import type { LateWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const ACTIVITY_WORDS: LateWords["ACTIVITY_WORDS"] = {
  lastSent: (ago) => `Zuletzt gesendet ${ago}`,
  lastSentNow: "Gerade eben gesendet",
  neverSent: "Von diesem Gerät wurde noch nichts gesendet",
  lastWeek: (count) =>
    plural(count, {
      one: `${n(count)} Foto in den letzten 7 Tagen`,
      other: `${n(count)} Fotos in den letzten 7 Tagen`,
    }),
  since: (count, day) =>
    plural(count, {
      one: `${n(count)} Foto seit ${day}`,
      other: `${n(count)} Fotos seit ${day}`,
    }),

  title: "Was Homeward getan hat",
  empty:
    "Wenn Fotos nach Hause gehen, steht hier, wann, wie viele und was im Weg war. Ein Wecken, bei dem nichts zu senden ist, wird nicht notiert.",
  unreadable: "Das Protokoll lässt sich gerade nicht lesen.",
  today: "Heute",
  yesterday: "Gestern",
  each: (count) =>
    plural(count, {
      one: `${n(count)} Wecken zeigen`,
      other: `Alle ${n(count)} Male zeigen`,
    }),
  earlier: "Früheres zeigen",

  woken: {
    open: "Geweckt beim Öffnen von Homeward",
    enqueue: "Geweckt durch neu ausgewählte Fotos",
    visible: "Geweckt bei der Rückkehr zu Homeward",
    online: "Geweckt durch eine neue Verbindung",
    heartbeat: "Geweckt von der offenen Seite",
    paired: "Geweckt durch das Koppeln dieses Geräts",
    retry: "Von dir geweckt, um es erneut zu versuchen",
    conditions: "Geweckt durch eine Änderung deiner Bedingungen",
    sync: "Geweckt durch Background Sync",
    periodicsync: "Geweckt durch Periodic Background Sync",
    push: "Geweckt durch eine Nachricht von zu Hause",
    "worker-start": "Geweckt durch einen Start des Browser-Workers",
  },

  seen: {
    network: { unmetered: "über WLAN oder Kabel", metered: "über mobile Daten", unknown: "" },
    savesData: "Datensparmodus an",
    power: { charging: "lädt", battery: "im Akkubetrieb", unknown: "" },
  },
  next: {
    open: "Als Nächstes: dein nächster Besuch",
    enqueue: "Als Nächstes: neu ausgewählte Fotos",
    visible: "Als Nächstes: dein nächster Besuch",
    online: "Als Nächstes: eine neue Verbindung",
    heartbeat: "Als Nächstes: die offene Seite",
    paired: "Als Nächstes: das Koppeln dieses Geräts",
    retry: "Als Nächstes: du, mit einem neuen Versuch",
    conditions: "Als Nächstes: eine Änderung deiner Bedingungen",
    sync: "Als Nächstes: Background Sync",
    periodicsync: "Als Nächstes: Periodic Background Sync",
    push: "Als Nächstes: eine Nachricht von zu Hause",
    "worker-start": "Als Nächstes: ein Start des Browser-Workers",
  },

  wentHome: (count, size) =>
    plural(count, {
      one: `${n(count)} Foto ging nach Hause, ${size}`,
      other: `${n(count)} Fotos gingen nach Hause, ${size}`,
    }),
  wereHome: (count) =>
    plural(count, {
      one: `${n(count)} Foto war schon zu Hause`,
      other: `${n(count)} Fotos waren schon zu Hause`,
    }),
  sentPart: (size, count) =>
    plural(count, {
      one: `${size} eines Fotos gesendet, das noch nicht ganz da ist`,
      other: `${size} von ${n(count)} Fotos gesendet, noch keines ganz`,
    }),
  sizeIn: (size, duration) => `${size} in ${duration}`,
  nothingSent: "Nichts gesendet",
  nothingLeft: "Es war nichts mehr zu senden",
  triedAgainLater: "Was übrig ist, wird später erneut versucht.",
  looked: (count) =>
    plural(count, {
      one: `${n(count)} Mal nachgesehen, nichts zu senden`,
      other: `${n(count)} Mal nachgesehen, nichts zu senden`,
    }),
  tried: (count) =>
    plural(count, {
      one: `${n(count)} Mal versucht, nichts gesendet`,
      other: `${n(count)} Mal versucht, nichts gesendet`,
    }),
};
