import type { LateWords } from "../spoken.ts";

export const SETTINGS_WORDS: LateWords["SETTINGS_WORDS"] = {
  index: "Abschnitte der Einstellungen",
  back: "Alle Einstellungen",
  section: {
    sources: "Quellen",
    when: "Wann gesendet wird",
    notifications: "Mitteilungen",
    home: "Zuhause und dieses Gerät",
    devices: "Geräte",
    appearance: "Erscheinungsbild",
    language: "Sprache",
    browser: "Dieser Browser",
    test: "Testmodus",
    about: "Über Homeward",
  },
  inside: {
    sources: "Verknüpfte Ordner und Importe",
    when: "WLAN, Strom, Zeiten, Pause",
    notifications: "Was dich außerhalb von Homeward erreicht",
    home: "Name, Platz, was gelöscht werden kann",
    devices: "Wer noch an dieses Zuhause sendet",
    appearance: "Hell oder dunkel",
    language: "Was Homeward spricht",
    browser: "Was er kann, und das Installieren",
    test: "Fehler nach Wunsch",
    about: "Version, Lizenz, was wo gespeichert ist",
  },

  device: {
    name: "Name",
    nameUnknown: "Bekannt, sobald dein Zuhause antwortet",
    nameUnpaired: "Noch nicht gekoppelt",
    rename: "Umbenennen",
    home: "Zuhause",
    room: "Platz",
    roomAtHome: "Zu Hause",
    homeUsed: (photos, free) => `${photos} Fotos, ${free} frei`,
    homeFree: (free) => `${free} frei`,
    homeUnknown: "Bekannt, sobald dein Zuhause antwortet",
    here: "Auf diesem Gerät",
    hereUsed: (used) => `${used} belegt`,
    hereUsedAndLeft: (used, left) => `${used} belegt, ${left} übrig`,
    hereUnknown: "Dieser Browser sagt es nicht",
    onTheWay: (size) => `Davon sind ${size} Fotos, die unterwegs sind.`,
    hereHint: "Quittungen und Homeward selbst; Kopien von Fotos gehen, sobald sie zu Hause sind.",
  },

  appearance: {
    hint: "Gilt auf diesem Gerät.",
    auto: "Wie dieses Gerät",
    light: "Hell",
    dark: "Dunkel",
  },

  language: {
    hint: "Homeward startet darin neu; was gesendet wird, geht weiter.",
    auto: "Wie dieser Browser",
  },

  keep: {
    title: "Die Fotos behalten",
    hint: "Ein Browser, dem der Platz ausgeht, löscht womöglich, was Websites gespeichert haben, und damit Fotos, die noch nicht zu Hause sind.",
    button: "Diesen Browser bitten, die Fotos zu behalten",
    asking: "Wird gefragt…",
    kept: "Dieser Browser hat versprochen, sie nicht zu löschen.",
    refused:
      "Dieser Browser hat es nicht versprochen. Vielleicht entscheidet er anders, wenn Homeward installiert oder öfter benutzt wird.",
    missing: "Dieser Browser kann nicht versprechen, sie zu behalten.",
  },

  browser: { title: "Was er kann" },

  state: {
    can: "geht",
    "not-asked": "noch nicht gefragt",
    blocked: "geht nicht",
    "not-installed": "nicht installiert",
    unused: "nicht genutzt",
    missing: "geht nicht",
  },

  reason: {
    can: "Geht hier.",
    "not-asked": "Der Browser würde dich vorher fragen.",
    blocked: "In den Einstellungen des Browsers für diese Seite gesperrt.",
    "not-installed": "Nur für installierte Apps.",
    unused: "Der Browser bietet es an, aber noch ist nichts dafür angemeldet.",
    missing: "Dieser Browser hat es nicht.",
  },

  ability: {
    serviceWorker: {
      name: "Im Hintergrund senden",
      can: "Ein Service Worker sendet, sodass die Seite es nie muss.",
    },
    backgroundSync: {
      name: "Nach dem Schließen wecken",
      can: "Background Sync weckt Homeward, wenn es eine Verbindung gibt und der Browser selbst läuft.",
      missing: "Ohne Background Sync wird nichts gesendet, solange Homeward geschlossen ist.",
    },
    periodicSync: {
      name: "Nach Zeitplan wecken",
      can: "Periodic Background Sync sieht bis zu zweimal am Tag nach.",
      "not-installed": "Periodic Background Sync gibt es nur für installierte Apps.",
      unused:
        "Der Browser hat Periodic Background Sync, aber noch ist kein Wecken dafür angemeldet.",
      missing: "Dieser Browser hat kein Periodic Background Sync.",
    },
    installed: {
      name: "Als App installiert",
      can: "Homeward ist installiert.",
      "not-installed": "Homeward läuft in einem gewöhnlichen Tab.",
    },
    persistentStorage: {
      name: "Gespeichertes behalten",
      notAsked: "noch kein Versprechen",
      can: "Der Browser hat versprochen, es nicht zu löschen.",
      "not-asked": "Es kann gelöscht werden, wenn diesem Gerät der Platz ausgeht.",
      blocked: "In den Einstellungen des Browsers für diese Seite abgelehnt.",
    },
    notifications: {
      name: "Mitteilungen",
      can: "Erlaubt. Homeward zeigt nur welche, wenn du es willst.",
    },
    push: {
      name: "Nachrichten von zu Hause",
      can: "Erlaubt. Dein Zuhause sendet nur welche, wenn du es willst.",
    },
    badge: {
      name: "Zahl auf dem Symbol der App",
      can: "Zeigt, wie viele Fotos warten.",
      "not-installed": "Ein Symbol mit einer Zahl gibt es nur für installierte Apps.",
    },
    wakeLock: {
      name: "Bildschirm anlassen",
      can: "Der Bildschirm kann an bleiben, solange Fotos gesendet werden.",
    },
    connectionType: {
      name: "WLAN von mobilen Daten unterscheiden",
      can: "Fotos können auf WLAN warten.",
      missing: "Dieser Browser sagt nicht, was davon er nutzt.",
    },
    battery: {
      name: "Den Akkustand kennen",
      can: "Bekannt, solange Homeward offen ist; Fotos können auf das Ladegerät warten.",
      missing: "Dieser Browser sagt es nicht.",
    },
    directoryPicker: {
      name: "Ordner verknüpfen",
      can: "Homeward sieht verknüpfte Ordner von selbst durch.",
      missing: "Dieser Browser öffnet nur einzelne Dateien.",
    },
  },
};
