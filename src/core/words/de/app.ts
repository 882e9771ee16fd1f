import type { FirstWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

export const WORDS: FirstWords["WORDS"] = {
  name: "Homeward",
  failed: "Etwas ist schiefgegangen.",
  needsWorkers:
    "Homeward braucht eine sichere Adresse (https) und einen Browser mit Service Workern.",

  here: { phone: "auf diesem Handy", tablet: "auf diesem Tablet", device: "auf diesem Gerät" },

  sentence: {
    empty: "Noch nichts hier",
    nothingWaits: (atHome) =>
      plural(atHome, {
        one: `Nichts wartet. ${n(atHome)} Foto ist zu Hause`,
        other: `Nichts wartet. ${n(atHome)} Fotos sind zu Hause`,
      }),
    allHome: (count) =>
      plural(count, { one: "Dein Foto ist zu Hause", other: `Alle ${n(count)} sind zu Hause` }),
    saving: (done, all, here) => `${n(done)} von ${n(all)} ${here} gesichert…`,
    going: {
      unknown: (count, here) => `${n(count)} sicher ${here}, auf dem Weg nach Hause`,
      wifi: (count, here) => `${n(count)} sicher ${here}, über WLAN auf dem Weg nach Hause`,
      mobile: (count, here) => `${n(count)} sicher ${here}, über Mobilfunk auf dem Weg nach Hause`,
    },
    backingOff: (count, here) => `${n(count)} sicher ${here}, bald neuer Versuch`,
    offline: (count, here) =>
      plural(count, {
        one: `${n(count)} sicher ${here}, wartet auf eine Verbindung`,
        other: `${n(count)} sicher ${here}, warten auf eine Verbindung`,
      }),
    unreachable: (count, here) =>
      plural(count, {
        one: `Dein Zuhause antwortet nicht · ${n(count)} wartet sicher ${here}`,
        other: `Dein Zuhause antwortet nicht · ${n(count)} warten sicher ${here}`,
      }),
    homeFull: (count, here) =>
      plural(count, {
        one: `Dein Zuhause ist voll · ${n(count)} wartet ${here}`,
        other: `Dein Zuhause ist voll · ${n(count)} warten ${here}`,
      }),
    throttled: (count, here) =>
      plural(count, {
        one: `Dein Zuhause bat um eine Pause · ${n(count)} wartet ${here}`,
        other: `Dein Zuhause bat um eine Pause · ${n(count)} warten ${here}`,
      }),
    signedOut: (count, here) =>
      plural(count, {
        one: `Nicht mit dem Zuhause gekoppelt · ${n(count)} wartet ${here}`,
        other: `Nicht mit dem Zuhause gekoppelt · ${n(count)} warten ${here}`,
      }),
    unsupported: (count, here) =>
      plural(count, {
        one: `Dieser Browser kann nicht senden · ${n(count)} wartet ${here}`,
        other: `Dieser Browser kann nicht senden · ${n(count)} warten ${here}`,
      }),
    needsYou: (count) =>
      plural(count, {
        one: `${n(count)} Foto braucht dich`,
        other: `${n(count)} Fotos brauchen dich`,
      }),
    andNeedsYou: (sentence, count) =>
      plural(count, {
        one: `${sentence} · ${n(count)} braucht dich`,
        other: `${sentence} · ${n(count)} brauchen dich`,
      }),
  },

  note: {
    needsYou: "Unten steht, warum, und was zu tun ist.",
    empty: "Wähl welche aus: Sie sind hier sofort sicher und gehen dann nach Hause.",
    checked: "Dein Zuhause hat jedes davon Byte für Byte, und dieses Gerät hat die Quittungen.",
    checkedOne: "Dein Zuhause hat es Byte für Byte, und dieses Gerät hat die Quittung.",
    keepOpen: "Lass diese Seite offen, bis alle hier gesichert sind.",
    closable: "Du kannst diese Seite schließen. Der Rest geht von selbst nach Hause.",
    closableOffline: "Du kannst diese Seite schließen. Sie gehen von selbst nach Hause.",
    triesAgain: "Sie sind hier sicher, und Homeward versucht es von selbst wieder.",
    pairFirst: "Sie sind hier sicher und gehen nach Hause, sobald dieses Gerät gekoppelt ist.",
    unsupported: "Ohne Service Worker (in privaten Fenstern fehlen sie oft) warten Fotos hier nur.",
  },

  waking: {
    onlyWhileOpen: "Dieser Browser sendet nur, solange Homeward offen ist.",
    blocked:
      "Hintergrund-Synchronisierung ist für diese Seite gesperrt; er sendet nur, solange Homeward offen ist.",
    afterClosing:
      "Dieser Browser weckt Homeward nach dem Schließen, aber nicht nach einem Zeitplan.",
    ifInstalled:
      "Dieser Browser weckt Homeward nach dem Schließen; installiert sähe es auch zweimal am Tag nach.",
    daily:
      "Dieser Browser weckt Homeward nach dem Schließen und sieht bis zu zweimal am Tag wieder nach.",
  },

  choose: {
    button: "Fotos auswählen",
    hint: "oder zieh sie irgendwo auf diese Seite",
    dropTitle: "Hier loslassen",
    dropHint: "Sie werden erst auf diesem Gerät gesichert und gehen dann nach Hause.",
  },

  report: {
    title: "Was ausgewählt wurde",
    saved: (count) =>
      plural(count, {
        one: `${n(count)} Foto wurde auf diesem Gerät gesichert.`,
        other: `${n(count)} Fotos wurden auf diesem Gerät gesichert.`,
      }),
    already: (count) =>
      plural(count, { one: `${n(count)} war schon hier.`, other: `${n(count)} waren schon hier.` }),
    alreadyHome: (count) =>
      plural(count, {
        one: `${n(count)} ist schon zu Hause.`,
        other: `${n(count)} sind schon zu Hause.`,
      }),
    room: (taken, all) =>
      `Platz für ${n(taken)} von ${n(all)}; der Rest, wenn diese zu Hause sind.`,
    refused: (count) =>
      plural(count, {
        one: `${n(count)} konnte nicht übernommen werden:`,
        other: `${n(count)} konnten nicht übernommen werden:`,
      }),
    more: (count) => `und ${n(count)} weitere`,
    dismiss: "Diesen Bericht schließen",
    nothing: "Es wurde nichts ausgewählt.",
  },

  progress: {
    label: "Alle Fotos auf dem Weg nach Hause",
    count: (done, all) => `${n(done)} von ${n(all)} zu Hause`,
    bytes: (done, all) => `${done} von ${all}`,
    speed: (size) => `${size}/s`,
    saving: "Wird auf diesem Gerät gesichert",
    stop: "Sichern anhalten",
  },

  queue: {
    needsYou: "Braucht dich",
    showAll: (count) => `Alle ${n(count)} zeigen`,
    showFewer: "Weniger zeigen",
    retryAll: "Alle erneut versuchen",
    retry: (filename) => `${filename} erneut versuchen`,
    cancel: (filename) => `${filename} abbrechen`,
    remove: (filename) => `${filename} entfernen`,
    progressOf: (filename) => `${filename} gesendet`,
  },

  job: {
    sending: (percent) => (percent === 0 ? "Wird gesendet" : `Wird gesendet · ${n(percent)} %`),
    checking: "Wird gesendet · dein Zuhause prüft es",
    stopping: (percent) =>
      percent === 0 ? "Hält nach diesem Teil an" : `Hält nach diesem Teil an · ${n(percent)} %`,
    partlyHome: (percent) => `${n(percent)} % sind schon zu Hause`,
    waiting: "Wartet, bis es dran ist",
    triesAgain: (duration, words) => `Neuer Versuch in ${duration}: ${words}`,
    triesAgainSoon: (words) => `Neuer Versuch jetzt: ${words}`,
    succeeded: "Zu Hause",
    cancelled: "Abgebrochen",
    waitingFor: {
      unsupported: "Wartet hier: Dieser Browser kann nicht senden",
      "signed-out": "Wartet, bis dieses Gerät gekoppelt ist",
      offline: "Wartet, bis du wieder online bist",
      unreachable: "Wartet, bis dein Zuhause antwortet",
      throttled: "Wartet: Dein Zuhause bat um eine Pause",
      "home-full": "Wartet auf Platz zu Hause",
    },
  },

  home: {
    total: (count, size) =>
      plural(count, { one: `${n(count)} Foto, ${size}`, other: `${n(count)} Fotos, ${size}` }),
    onThisDevice: (count) =>
      plural(count, {
        one: `${n(count)} Foto ging von diesem Gerät nach Hause`,
        other: `${n(count)} Fotos gingen von diesem Gerät nach Hause`,
      }),
    open: (filename) => `Original von ${filename} öffnen`,
    more: "Mehr zeigen",
  },

  pair: {
    title: "Dieses Gerät mit deinem Zuhause koppeln",
    hint: "Wenn dein Zuhause startet, gibt es einen Link aus. Öffne ihn hier oder füge ihn unten ein. Fotos, die du vorher auswählst, warten hier sicher.",
    code: "Link oder Code",
    deviceName: "Name dieses Geräts",
    button: "Koppeln",
    busy: "Wird gekoppelt…",
    codeMissing: "Füge den Link oder Code ein, den dein Zuhause ausgegeben hat.",
    failed: "Das Koppeln hat nicht geklappt. Versuch es noch einmal.",
  },

  screens: {
    title: "Bereiche",
    skip: "Zum Inhalt springen",
    photos: "Backup",
    library: "Mediathek",
    activity: "Aktivität",
    settings: "Einstellungen",
    failed: "Dieser Bereich konnte nicht geladen werden.",
    reload: "Neu laden",
  },

  status: {
    paired: "Zuhause ist da",
    signedOut: "Nicht gekoppelt",
    unreachable: "Zuhause antwortet nicht",
    offline: "Offline",
    unknown: "Zuhause wird gesucht",
  },

  notice: {
    title: "Hinweise",
    storage: (words) => `Die Warteschlange auf diesem Gerät lässt sich nicht lesen: ${words}`,
    action: (words) => `Das hat nicht geklappt: ${words}`,
    dismiss: "Schließen",
  },
};
