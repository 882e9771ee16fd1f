import type { LateWords } from "../spoken.ts";

export const BLOCK_WORDS: LateWords["BLOCK_WORDS"] = {
  paused: "Das Senden ist angehalten.",
  "outside-hours": "Es ist außerhalb der Zeiten, die du gewählt hast.",
  metered: "Dieses Gerät nutzt mobile Daten.",
  "network-unknown": "Dieser Browser unterscheidet WLAN nicht von mobilen Daten.",
  "data-saver": "Der Datensparmodus ist an.",
  "not-charging": "Dieses Gerät lädt nicht.",
  "battery-low": "Der Akku ist zu schwach.",
  "power-unknown": "Der Akkustand ist nur bekannt, solange Homeward offen ist.",
};
