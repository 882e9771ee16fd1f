import type { FirstWords } from "../spoken.ts";
import { n, plural } from "./plural.ts";

const waitingFor = (count: number, what: string) =>
  plural(count, {
    one: `${n(count)} Foto wartet auf ${what}`,
    other: `${n(count)} Fotos warten auf ${what}`,
  });
const battery = (abovePercent: number | null) => `der Akku über ${n(abovePercent ?? 0)} % ist`;

export const CONDITION_WORDS: FirstWords["CONDITION_WORDS"] = {
  sentence: {
    paused: (count, { until }) => {
      const head = until === "" ? "Pause" : `Pause bis ${until}`;
      return plural(count, {
        one: `${head} · ${n(count)} Foto wartet hier`,
        other: `${head} · ${n(count)} Fotos warten hier`,
      });
    },
    "outside-hours": (count, { until }) =>
      until === ""
        ? waitingFor(count, "deine Sendezeit")
        : plural(count, {
            one: `${n(count)} Foto wartet bis ${until}`,
            other: `${n(count)} Fotos warten bis ${until}`,
          }),
    metered: (count) => waitingFor(count, "WLAN"),
    "network-unknown": (count) =>
      plural(count, {
        one: `${n(count)} Foto wartet: WLAN oder nicht, das ist unbekannt`,
        other: `${n(count)} Fotos warten: WLAN oder nicht, das ist unbekannt`,
      }),
    "data-saver": (count) =>
      plural(count, {
        one: `${n(count)} Foto wartet, solange der Datensparmodus an ist`,
        other: `${n(count)} Fotos warten, solange der Datensparmodus an ist`,
      }),
    "not-charging": (count) => waitingFor(count, "das Ladegerät"),
    "battery-low": (count, { abovePercent }) =>
      plural(count, {
        one: `${n(count)} Foto wartet, bis ${battery(abovePercent)}`,
        other: `${n(count)} Fotos warten, bis ${battery(abovePercent)}`,
      }),
    "power-unknown": (count) =>
      plural(count, {
        one: `${n(count)} Foto wartet: Der Akkustand ist unbekannt`,
        other: `${n(count)} Fotos warten: Der Akkustand ist unbekannt`,
      }),
  },

  job: {
    paused: ({ until }) => (until === "" ? "Pause" : `Pause bis ${until}`),
    "outside-hours": ({ until }) =>
      until === "" ? "Wartet auf deine Sendezeit" : `Wartet bis ${until}`,
    metered: () => "Wartet auf WLAN",
    "network-unknown": () => "Wartet: Dieser Browser unterscheidet WLAN nicht von mobilen Daten",
    "data-saver": () => "Wartet, bis der Datensparmodus aus ist",
    "not-charging": () => "Wartet auf das Ladegerät",
    "battery-low": ({ abovePercent }) => `Wartet, bis ${battery(abovePercent)}`,
    "power-unknown": () => "Wartet, bis der Akkustand bekannt ist",
  },

  note: {
    untilResumed: "Sie sind hier sicher. Es wird nichts gesendet, bis du fortsetzt.",
    anyConnection:
      "Sie sind hier sicher. Es wird nichts gesendet, solange du nicht jede Verbindung erlaubst.",
    anyPower:
      "Sie sind hier sicher. Es wird nichts gesendet, solange du das Senden im Akkubetrieb nicht erlaubst.",
    openFrom: (until) =>
      until === ""
        ? "Solange Homeward offen ist, gehen sie zu deiner Sendezeit."
        : `Solange Homeward offen ist, gehen sie ab ${until}.`,
    openOnWiFi: "Solange Homeward offen ist, gehen sie über WLAN oder Kabel.",
    openDataSaverOff: "Solange Homeward offen ist, gehen sie, sobald der Datensparmodus aus ist.",
    openCharging: "Solange Homeward offen ist, gehen sie am Ladegerät.",
    openAbove: (abovePercent) =>
      `Solange Homeward offen ist, gehen sie über ${n(abovePercent)} % Akku oder am Ladegerät.`,
    closedTwiceADay: "Geschlossen sieht dieser Browser bis zu zweimal am Tag nach.",
    closedNextVisit: "Geschlossen warten sie womöglich auf deinen nächsten Besuch.",
    closedNoBattery: "Geschlossen kennt er den Akkustand nicht.",
  },

  resume: "Jetzt fortsetzen",

  pause: {
    button: "Pause",
    title: "Senden anhalten",
    hour: (until) => `Für eine Stunde, bis ${until}`,
    evening: (until) => `Bis heute Abend, ${until}`,
    morning: (until) => `Bis zum Morgen, ${until}`,
    resumed: "Bis ich fortsetze",
  },
};
