import type { LateWords } from "../spoken.ts";
import { n } from "./plural.ts";

export const WHEN_WORDS: LateWords["WHEN_WORDS"] = {
  clear: "Gerade steht nichts im Weg.",
  now: (block) => `Gerade wird nichts gesendet: ${block}`,

  unmetered: "Nur über WLAN oder Kabel",
  unmeteredHint: "Mobile Daten warten, im In- und Ausland.",
  unmeteredUnknown: "Dieser Browser unterscheidet WLAN nicht von mobilen Daten.",
  dataSaver: "Warten, solange der Datensparmodus an ist",
  dataSaverHint: "Der Schalter in den Einstellungen dieses Geräts oder Browsers.",
  dataSaverUnknown: "Dieser Browser sagt nicht, ob der Datensparmodus an ist.",

  power: "Strom",
  powerAny: "Immer",
  powerCharging: "Nur beim Laden",
  powerAbove: "Beim Laden oder mit Akku über",
  percent: "Mindestens im Akku",
  percentOf: (percent) => `${n(percent)} %`,
  powerHint:
    "Der Akkustand ist nur bekannt, solange Homeward offen ist; geschlossen wird also nichts gesendet.",
  powerUnknown: "Dieser Browser sagt nichts über den Akku.",

  hours: "Nur zu bestimmten Zeiten",
  hoursHint: "Nach der Uhr dieses Geräts; darf über Mitternacht gehen.",
  from: "Von",
  to: "Bis",

  paused: "Das Senden ist angehalten, bis du fortsetzt.",
  pausedUntil: (until) => `Das Senden ist angehalten bis ${until}.`,
  resume: "Fortsetzen",
};
